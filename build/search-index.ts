import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchIndexes } from '../src/model/search-source.ts';
import { writeIndexFiles } from './frequent-files.ts';
import { indexRecords, isSearchFile, type IndexedRecord } from './index-records.ts';
import { collectRecords, type RecordSets } from './collect-records.ts';
import { searchInDev } from './search-in-dev.ts';

/** Changes when the same records are to be indexed otherwise. */
const indexFormat = 3;
const fingerprintFile = 'fingerprint';

/**
 * Makes the search index of the site, from the records that its pages wrote (src/pages/…/search-records.json.ts). To stand before
 * what publishes the site.
 *
 * @param dist absolute path of the site as published last: an index of the same records is taken from there
 */
export const searchIndex = (dist: string): AstroIntegration => ({
  name: 'gatehouse:search-index',
  hooks: {
    'astro:server:setup': ({ server }) => searchInDev(server),
    'astro:build:done': async ({ dir, logger }) => {
      await writeIndexes(fileURLToPath(dir), dist, (said) => logger.info(said));
    },
  },
});

/**
 * Writes both indexes, but for one that is there: they are made while pages are still being rendered (data-files-worker.ts), as soon
 * as all records are written.
 *
 * @param site absolute path of the site that is being built
 * @param dist as `searchIndex` takes it
 * @param say is told what was done
 */
export async function writeIndexes(
  site: string,
  dist: string,
  say: (said: string) => void = () => undefined,
): Promise<void> {
  const sets = await collectRecords(async (path) => readFile(join(site, decodeURI(path)), 'utf8'));
  for (const name of ['newest', 'older'] as const) {
    const started = performance.now();
    const made = join(site, searchIndexes[name], fingerprintFile);
    const isMade = (await readIfThere(made)) === fingerprintOf(sets[name]);
    const isKept = !isMade && (await writeIndex(name, sets, site, dist));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const done = isMade ? 'are indexed' : `${isKept ? 'kept' : 'indexed'} in ${seconds} s`;
    say(`${name}: ${sets[name].length} records ${done}`);
  }
}

/** @returns whether the index of the site as published could be kept */
async function writeIndex(
  name: keyof RecordSets,
  sets: RecordSets,
  site: string,
  dist: string,
): Promise<boolean> {
  const target = join(site, searchIndexes[name]);
  const published = join(dist, searchIndexes[name]);
  const fingerprint = fingerprintOf(sets[name]);
  const isKept = (await readIfThere(join(published, fingerprintFile))) === fingerprint;
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  if (isKept) await cp(published, target, { recursive: true });
  else if (sets[name].length > 0) await writeNewIndex(sets[name], target);
  await writeFile(join(target, fingerprintFile), fingerprint);
  return isKept;
}

async function writeNewIndex(records: readonly IndexedRecord[], target: string): Promise<void> {
  const { frequent } = await indexRecords(records, async (index) => {
    const { errors } = await index.writeFiles({ outputPath: target });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
  });
  await writeIndexFiles(frequent, target);
  const files = await readdir(target);
  for (const file of files.filter((path) => !isSearchFile(path))) await rm(join(target, file));
}

/** What an index is made of; equal for equal records. */
export const fingerprintOf = (records: readonly IndexedRecord[]): string =>
  createHash('sha256')
    .update(JSON.stringify([indexFormat, records]))
    .digest('hex');

const readIfThere = async (file: string): Promise<string | undefined> =>
  existsSync(file) ? readFile(file, 'utf8') : undefined;
