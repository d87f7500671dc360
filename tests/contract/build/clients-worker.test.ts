import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gatewayUrl } from '../../../src/config/env.ts';
import { portalConfig } from '../../../src/config/portal-config.ts';
import { makeDownload } from '../../../src/downloads/downloads.ts';
import { readApis } from '../../../src/spec/read-apis.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-clients-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes the client that an endpoint then finds in the cache', async () => {
  const { versions, documents } = await readApis({ root, config: portalConfig });
  const version = versions.find((one) => one.apiId === 'transit' && one.version === 'v2');
  const document = documents['transit/v2'];
  if (!version || !document) throw new Error('The shipped descriptions lack transit.');
  const files = { version: join(folder, 'version.json'), document: join(folder, 'document.json') };
  writeFileSync(files.version, JSON.stringify(version));
  writeFileSync(files.document, JSON.stringify(document));
  const worker = new Worker(join(root, 'build/clients-worker.ts'), {
    workerData: [files],
    env: { ...process.env, GATEHOUSE_DIST: join(folder, 'dist') },
  });
  expect(await once(worker, 'exit')).toEqual([0]);

  const cacheDir = join(folder, 'dist-cache');
  const kept = () => readdirSync(join(cacheDir, 'clients/transit~v2'));
  const names = kept();
  expect(names).toHaveLength(1);
  const siteOrigin = new URL(portalConfig.siteUrl).origin;
  const options = { version, document, gatewayUrl, siteOrigin, root, cacheDir };
  const zip = await makeDownload('typescript', options);
  expect(kept()).toEqual(names);
  expect(Object.keys(unzipSync(zip ?? new Uint8Array()))).toContain('src/sdk.gen.ts');
}, 60_000);
