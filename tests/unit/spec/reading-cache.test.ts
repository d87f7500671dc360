import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readApis } from '../../../src/spec/read-apis.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-readings-'));
  await write('openapi/parcels/v1/openapi.yaml', description('./_parts.yaml#/Parcel'));
  await write('openapi/parcels/v1/_parts.yaml', 'Parcel: { type: object }\n');
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** With one warning of an unknown property, and a schema that another file holds. */
const description = (ref: string) => `openapi: 3.1.0
info: { title: Parcels, version: "1" }
wibblewobble: 1
paths: {}
components: { schemas: { Parcel: { $ref: '${ref}' } } }
`;

const read = (reader = 'reader one') =>
  readApis({ root, config, cache: { folder: join(root, 'cache'), reader } });

/** What the cache holds is replaced by other words of the same kind, so that a reading that comes from there shows it. */
async function markCache(): Promise<void> {
  await changeEntry((text) => text.replaceAll('wibblewobble', 'from the cache'));
}

async function changeEntry(change: (text: string) => string): Promise<void> {
  const [folder = ''] = await readdir(join(root, 'cache'));
  const path = join(root, 'cache', folder, 'entry.json');
  await writeFile(path, change(await readFile(path, 'utf8')));
}

const isFromCache = async (reader?: string) => {
  const { versions, diagnostics } = await read(reader);
  expect(versions).toHaveLength(1);
  return diagnostics.some(({ message }) => message.includes('from the cache'));
};

describe('a reading that is kept', () => {
  it('says the same as the one that it was made of', async () => {
    const first = await read();
    const second = await read();
    expect(second).toEqual(first);
    expect(first.diagnostics).toHaveLength(1);
    expect(first.files).toHaveLength(2);
    const { version = '', document = '' } = first.kept['parcels/v1'] ?? {};
    expect(JSON.parse(await readFile(version, 'utf8'))).toEqual(first.versions[0]);
    expect(JSON.parse(await readFile(document, 'utf8'))).toEqual(first.documents['parcels/v1']);
  });

  it('stands while no file of the description has changed', async () => {
    await read();
    await markCache();
    expect(await isFromCache()).toBe(true);
  });

  it('falls when any file of the description changes', async () => {
    const { kept } = await read();
    await markCache();
    await write('openapi/parcels/v1/_parts.yaml', 'Parcel: { type: string }\n');
    expect(await isFromCache()).toBe(false);
    expect((await read()).kept['parcels/v1']?.digest).not.toBe(kept['parcels/v1']?.digest);
  });

  it('has another digest when the file is written otherwise, for the file itself is handed out', async () => {
    const before = await read();
    await write('openapi/parcels/v1/_parts.yaml', '# A remark.\nParcel: { type: object }\n');
    const after = await read();
    expect(after.versions).toEqual(before.versions);
    expect(after.kept['parcels/v1']?.digest).not.toBe(before.kept['parcels/v1']?.digest);
  });

  it('falls when other code reads', async () => {
    await read();
    await markCache();
    expect(await isFromCache('reader two')).toBe(false);
  });

  it('falls when the config changes', async () => {
    await read();
    await markCache();
    const plans = [{ ...config.plans[0], apis: ['parcels/v1'] }] as typeof config.plans;
    const { diagnostics } = await readApis({
      root,
      config: { ...config, plans },
      cache: { folder: join(root, 'cache'), reader: 'reader one' },
    });
    expect(diagnostics.some(({ message }) => message.includes('from the cache'))).toBe(false);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 100)],
    ['of another form', () => '{"now":true}'],
    ['empty', () => ''],
  ])('falls when its entry is %s', async (_, damage) => {
    await read();
    await changeEntry(damage);
    expect(await isFromCache()).toBe(false);
    expect((await read()).versions).toHaveLength(1);
  });

  it('falls when its model or description is damaged or gone, and is written anew', async () => {
    const first = await read();
    const { version = '', document = '' } = first.kept['parcels/v1'] ?? {};
    await writeFile(version, '{}');
    expect((await read()).versions).toEqual(first.versions);
    await rm(document);
    expect((await read()).documents).toEqual(first.documents);
    expect(JSON.parse(await readFile(version, 'utf8'))).toEqual(first.versions[0]);
  });

  it('leaves the files of the reading before for who still reads them, and no older ones', async () => {
    const [first, second, third] = [
      await read(),
      await write('openapi/parcels/v1/_parts.yaml', 'Parcel: { type: string }\n').then(() =>
        read(),
      ),
      await write('openapi/parcels/v1/_parts.yaml', 'Parcel: { type: number }\n').then(() =>
        read(),
      ),
    ];
    const isThere = ({ kept }: typeof first) =>
      readFile(kept['parcels/v1']?.document ?? '').then(
        () => true,
        () => false,
      );
    expect(await Promise.all([first, second, third].map(isThere))).toEqual([false, true, true]);
  });
});

it('a description with an error is read each time', async () => {
  await write('openapi/parcels/v1/openapi.yaml', description('./missing.yaml'));
  expect((await read()).versions).toEqual([]);
  await write('openapi/parcels/v1/missing.yaml', 'type: object\n');
  expect((await read()).versions).toHaveLength(1);
});
