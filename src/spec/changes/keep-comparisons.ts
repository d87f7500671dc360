import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiVersion } from '../../model/api.ts';
import type { VersionComparison } from '../../model/api-change.ts';
import { isJsonObject } from '../../model/json.ts';
import { consecutiveVersions } from '../../model/version-order.ts';
import type { ReadingCacheOptions } from '../reading-cache.ts';
import { writeWhole } from '../../config/write-whole.ts';
import { compareVersions } from './compare-versions.ts';

/** What the file of a comparison holds: its key, and what was found. */
export type ComparisonFile = Pick<KeptComparison, 'key'> & {
  readonly comparison: VersionComparison;
};

export interface KeptComparison {
  /** Changes with either version, and with the code that compares. */
  readonly key: string;
  /** Absolute path of a `ComparisonFile`. It holds the newest comparison of the two versions, whatever its key. */
  readonly path: string;
}

/**
 * Compares each version with the one before it and keeps what differs as a JSON file; two versions that have not changed since are not
 * compared again.
 *
 * @param digests of each version's reading, by `apiId/version`
 * @param origin absolute path of the folder of the descriptions: two may hold an API of one name
 * @returns by `apiId/version` of the newer one
 */
export async function keepComparisons(
  versions: readonly ApiVersion[],
  digests: Readonly<Record<string, { readonly digest: string }>>,
  { folder, reader }: ReadingCacheOptions,
  origin: string,
): Promise<Readonly<Record<string, KeptComparison>>> {
  await mkdir(folder, { recursive: true });
  const kept: Record<string, KeptComparison> = {};
  for (const { older, newer } of consecutiveVersions(versions)) {
    const [before, after] = [older, newer].map(({ apiId, version }) => `${apiId}/${version}`);
    const key = hashOf([reader, digests[before ?? '']?.digest, digests[after ?? '']?.digest]);
    const name = `${newer.apiId}~${older.version}~${newer.version}~${hashOf([origin]).slice(0, 16)}.json`;
    const path = join(folder, name);
    if ((await keyOf(path)) !== key) {
      const file: ComparisonFile = { key, comparison: compareVersions(older, newer) };
      await writeWhole(path, JSON.stringify(file));
    }
    kept[after ?? ''] = { key, path };
  }
  return kept;
}

const hashOf = (parts: readonly (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The key of a kept comparison; `undefined` when there is none, or what is there is damaged. */
async function keyOf(path: string): Promise<unknown> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isJsonObject(found) && isJsonObject(found['comparison']) ? found['key'] : undefined;
  } catch {
    return undefined;
  }
}
