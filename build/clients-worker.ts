import { readFileSync, statSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { buildCacheDir, gatewayUrl } from '../src/config/env.ts';
import { portalConfig } from '../src/config/portal-config.ts';
import { downloadKinds, makeDownload, mostCharacters } from '../src/downloads/downloads.ts';
import type { ApiVersion } from '../src/model/api.ts';
import type { JsonObject } from '../src/model/json.ts';

/** A version that was read, and its description: absolute paths of JSON files. */
export interface ReadFiles {
  readonly version: string;
  readonly document: string;
}

const read = (workerData as readonly ReadFiles[])
  .map((files) => ({ ...files, size: statSync(files.document).size }))
  // No text has more characters than bytes; one that has fewer, and might be small enough, can wait.
  .filter(({ size }) => size <= (mostCharacters.typescript ?? Infinity))
  // The one that takes longest first: who needs the others meanwhile makes them.
  .sort((one, other) => other.size - one.size);

for (const { version, document } of read) await begin(version, document);

async function begin(versionFile: string, documentFile: string): Promise<void> {
  const version = readJson(versionFile) as ApiVersion;
  if (!downloadKinds(version).includes('typescript')) return;
  await makeDownload('typescript', {
    version,
    document: readJson(documentFile) as JsonObject,
    gatewayUrl,
    siteOrigin: new URL(portalConfig.siteUrl).origin,
    root: process.cwd(),
    cacheDir: buildCacheDir,
  });
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
