import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalConfig } from '../config/schema.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json.ts';
import { findDescriptions } from './find-descriptions.ts';
import { ReadingCache, type KeptReading, type ReadingCacheOptions } from './reading-cache.ts';
import { readVersion, type Reading } from './read-version.ts';

/** Where to read, and the owner's config, which says what needs a key. Both folders are absolute paths. */
export interface ReadOptions {
  /** The project's root: findings name files from here. */
  readonly root: string;
  readonly config: PortalConfig;
  /** The folder of the descriptions; `openapi` under the root when absent. */
  readonly openapiRoot?: string;
  /** Where readings are kept, so that a description that has not changed is not read again; nowhere when absent. */
  readonly cache?: ReadingCacheOptions;
}

export interface ReadResult {
  /** Versions that could be read, by API and version name. One with an error is left out; its findings say why. */
  readonly versions: readonly ApiVersion[];
  /** By `apiId/version`: one document of OpenAPI 3.1 or 3.2, or AsyncAPI, with local $refs only. */
  readonly documents: Readonly<Record<string, JsonObject>>;
  /** By `apiId/version`: version and document as files, when there is a cache. */
  readonly kept: Readonly<Record<string, KeptReading>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of every file that was read, for watching. */
  readonly files: readonly string[];
}

/** Every description of the portal, from files to model. Faults are collected, never thrown: one API's do not touch another. */
export async function readApis({
  root,
  config,
  openapiRoot,
  cache: kept,
}: ReadOptions): Promise<ReadResult> {
  const base = await realpath(root);
  const folder = openapiRoot ?? join(base, 'openapi');
  const { found, diagnostics } = await findDescriptions(base, folder);
  const cache = kept && new ReadingCache(kept, { root: base, folder, config });
  const read: (Reading & { readonly kept?: KeptReading })[] = [];
  for (const file of found) {
    const known = await cache?.find(file);
    if (known) read.push(known);
    else {
      const reading = await readVersion(base, folder, file, config);
      read.push((await cache?.keep(file, reading)) ?? reading);
    }
  }
  return {
    versions: read.flatMap(({ version }) => version ?? []),
    documents: byVersion(read, ({ document }) => document),
    kept: byVersion(read, (reading) => reading.kept),
    diagnostics: [...diagnostics, ...read.flatMap((one) => one.diagnostics)],
    files: read.flatMap(({ files }) => files),
  };
}

function byVersion<R extends Reading, T>(
  read: readonly R[],
  part: (reading: R) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    read.flatMap((reading) => {
      const value = part(reading);
      const { version } = reading;
      return version && value ? [[`${version.apiId}/${version.version}`, value]] : [];
    }),
  );
}
