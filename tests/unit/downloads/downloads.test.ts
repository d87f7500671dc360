import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDownload, mostCharacters } from '../../../src/downloads/downloads.ts';
import { postmanCollection } from '../../../src/downloads/postman-collection.ts';
import { sourceFile } from '../../../src/downloads/source-file.ts';
import { safePath, zipFiles } from '../../../src/downloads/zip-files.ts';
import type { ApiVersion } from '../../../src/model/api.ts';
import { readApis } from '../../../src/spec/read-apis.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

const root = join(import.meta.dirname, '../../..');
let transit: ApiVersion;
beforeAll(async () => {
  const { versions } = await readApis({ root, config });
  transit = versions.find((one) => one.apiId === 'transit' && one.version === 'v2') as ApiVersion;
});

describe('zipFiles', () => {
  it('gives the same bytes for the same files in any order', () => {
    const one = zipFiles(new Map([['a', 'x'], ['b', 'y']])); // prettier-ignore
    const other = zipFiles(new Map([['b', 'y'], ['a', 'x']])); // prettier-ignore
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Object.keys(unzipSync(one))).toEqual(['a', 'b']);
  });

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/abs/file', 'abs/file'],
    ['a\\..\\b', 'a/b'],
    ['con.txt', '_con.txt'],
    ['..', 'file'],
    ['a\u0000b?.yaml', 'a_b_.yaml'],
  ])('makes %j a path below the folder it is unpacked in', (path, safe) => {
    expect(safePath(path)).toBe(safe);
  });
});

describe('sourceFile', () => {
  it('is the file itself, or a zip of all files with their folders', async () => {
    const single = await sourceFile(transit, root);
    expect(single.ending).toBe('yaml');
    expect(new TextDecoder().decode(single.bytes)).toMatch(/^openapi: /m);
    const folder = join(root, 'tests/fixtures/descriptions/valid');
    const { versions } = await readApis({ root, config, openapiRoot: folder });
    const several = versions.find(({ parts }) => parts !== undefined);
    const zip = several && (await sourceFile(several, root));
    expect(zip?.ending).toBe('zip');
    expect(Object.keys(unzipSync(zip?.bytes ?? new Uint8Array())).length).toBe(
      1 + (several?.parts?.length ?? 0),
    );
  });
});

describe('postmanCollection', () => {
  it('holds a request for each operation, with key and address as variables and no secret', () => {
    const collection = postmanCollection(transit, 'https://gateway.example/transit/v2');
    const text = JSON.stringify(collection);
    expect(text.match(/"method":/g)).toHaveLength(transit.operations.length);
    expect(text).toContain('"raw":"{{baseUrl}}/stops/NP-1042/departures?');
    expect(text).not.toMatch(/YOUR_API_KEY|YOUR_TOKEN|gateway\.invalid/);
    expect(collection['variable']).toEqual([
      { key: 'baseUrl', value: 'https://gateway.example/transit/v2', type: 'string' },
      { key: 'apiKey', value: '', type: 'string' },
      { key: 'token', value: '', type: 'string' },
    ]);
  });

  it('switches off what need not be sent', () => {
    const text = JSON.stringify(postmanCollection(transit, 'https://g.example'));
    expect(text).toContain('{"key":"limit","value":"2","disabled":true}');
  });
});

it('a description beyond the limit gets no client, at once', async () => {
  const document = {
    openapi: '3.1.1',
    info: { title: 'x'.repeat(mostCharacters.typescript ?? 0) },
  };
  const options = {
    version: transit,
    document,
    gatewayUrl: 'http://g',
    siteOrigin: 'http://s',
    root,
    cacheDir: tmpdir(),
  };
  expect(await makeDownload('typescript', options)).toBeUndefined();
});
