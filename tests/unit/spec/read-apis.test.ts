import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../../src/spec/limits.ts';
import { readApis } from '../../../src/spec/read-apis.ts';
import { hostileDescription } from '../../fixtures/hostile-description.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/descriptions');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-spec-'));
});
afterEach(() => rm(root, { recursive: true }));

const use = (name: string) => cp(join(fixtures, name), join(root, 'openapi'), { recursive: true });
const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const read = () => readApis({ root, config });
const minimal = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n';

describe('readApis', () => {
  it('reads every format and version without a finding', async () => {
    await use('valid');
    const { versions, diagnostics } = await read();
    expect(diagnostics).toEqual([]);
    expect(
      versions.map(({ apiId, format }) => `${apiId} ${format.name} ${format.version}`),
    ).toEqual([
      'asyncapi asyncapi 2.6.0',
      'asyncapi asyncapi 3.0.0',
      'multi openapi 3.1.0',
      'openapi openapi 3.0.4',
      'openapi openapi 3.1.1',
      'openapi openapi 3.2.0',
      'swagger openapi 2.0',
    ]);
  });

  it('upgrades OpenAPI 2.0 and 3.0 to 3.1 and leaves the others', async () => {
    await use('valid');
    const { documents } = await read();
    expect(documents['swagger/v2']?.['openapi']).toMatch(/^3\.1/);
    expect(documents['openapi/v3.0']?.['openapi']).toMatch(/^3\.1/);
    expect(documents['openapi/v3.2']?.['openapi']).toBe('3.2.0');
    expect(documents['asyncapi/v2']?.['asyncapi']).toBe('2.6.0');
  });

  it('bundles the files of one description and lists them all', async () => {
    await use('valid');
    const { versions, documents, files } = await read();
    const parcels = versions.find(({ apiId }) => apiId === 'multi');
    expect(parcels?.schemas['parcel']?.properties.map(({ schema }) => schema)).toContainEqual({
      ref: 'parcel',
    });
    expect(JSON.stringify(documents['multi/v1'])).not.toContain('.yaml');
    expect(files.filter((file) => file.includes('/multi/'))).toHaveLength(3);
  });

  it('says of each broken file what, where and how to mend it, and still reads the sound ones', async () => {
    await use('broken');
    const { versions, diagnostics } = await read();
    expect(versions.map(({ apiId }) => apiId)).toEqual(['fine', 'twice']);
    const found = diagnostics.map(
      ({ file, line, column, code }) => `${file}:${line ?? ''}:${column ?? ''} ${code}`,
    );
    expect(found.sort()).toEqual([
      'openapi/Bad_Name/v1.yaml:: invalid-name',
      'openapi/alias-bomb/v1.yaml:: alias-bomb',
      'openapi/circular-alias/v1.yaml:: circular-alias',
      'openapi/duplicate-key/v1.yaml:6:3 invalid-syntax',
      'openapi/empty/v1.yaml:: empty-file',
      'openapi/missing-ref/v1.yaml:9:50 no-unresolved-refs',
      'openapi/no-info/v1.yaml:1:1 struct',
      'openapi/outside/v1.yaml:9:50 ref-outside-openapi',
      'openapi/remote-ref/v1.yaml:9:50 remote-ref',
      'openapi/syntax/v1.yaml:4:3 invalid-syntax',
      'openapi/twice/v1.yml:: duplicate-version',
      'openapi/typo/v1.yaml:6:7 struct',
      'openapi/unknown/v1.yaml:: unknown-format',
    ]);
    expect(diagnostics.every(({ hint, severity }) => hint !== '' && severity === 'error')).toBe(
      true,
    );
  });

  it('refuses a name whose address another page of the site has, and says what to do', async () => {
    const reserved = ['changelog', 'guides'];
    for (const version of [...reserved, 'v1', 'v1.md'])
      await write(`openapi/a/${version}.yaml`, minimal);
    await write('openapi/b.md/v1.yaml', minimal);
    const { versions, diagnostics } = await read();
    expect(versions.map(({ apiId, version }) => `${apiId}/${version}`)).toEqual(['a/v1']);
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`).sort()).toEqual([
      'openapi/a/changelog.yaml reserved-name',
      'openapi/a/guides.yaml reserved-name',
      'openapi/a/v1.md.yaml invalid-name',
      'openapi/b.md/v1.yaml invalid-name',
    ]);
    expect(diagnostics.every(({ hint }) => /^Rename it .*e\.g\. `v2`\.$/.test(hint))).toBe(true);
  });

  it('suggests the right spelling of a misspelt property, with its pointer', async () => {
    await use('broken');
    const { diagnostics } = await read();
    expect(diagnostics.find(({ file }) => file.includes('typo'))).toMatchObject({
      pointer: '/paths/~1a/get/paramters',
      hint: 'Did you mean `parameters`?',
    });
  });

  it('refuses a file behind a link that leads out of the folder', async () => {
    await write('secret.yaml', minimal);
    await write('openapi/a/v1.yaml', minimal);
    await symlink(join(root, 'secret.yaml'), join(root, 'openapi/a/v2.yaml'));
    const { versions, diagnostics } = await read();
    expect(versions.map(({ version }) => version)).toEqual(['v1']);
    expect(diagnostics).toMatchObject([{ code: 'ref-outside-openapi', file: 'openapi/a/v2.yaml' }]);
  });

  it('leaves parts alone: names with an underscore and folders without a description', async () => {
    await write('openapi/a/v1.yaml', minimal);
    await write('openapi/a/_parts.yaml', 'type: object');
    await write('openapi/a/schemas/thing.yaml', 'type: object');
    await write('openapi/_shared/errors.yaml', 'type: object');
    const { versions, diagnostics } = await read();
    expect(versions).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  it('warns of a property that is unknown and no likely typo, and reads the description', async () => {
    await write('openapi/a/v1.yaml', `${minimal}wibblewobble: 1\n`);
    const { versions, diagnostics } = await read();
    expect(versions).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ severity: 'warning', line: 4, column: 1 }]);
  });

  it('warns of a keyword that a schema may have and the specification does not name, with what may have been meant', async () => {
    const schema = 'components: { schemas: { Stop: { type: object, propertys: {} } } }\n';
    await write('openapi/a/v1.yaml', minimal + schema);
    const { versions, diagnostics } = await read();
    expect(versions).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        pointer: '/components/schemas/Stop/propertys',
        hint: expect.stringContaining('`properties`'),
      },
    ]);
  });

  it('warns of an extension that is not as the validator knows it, and reads the description', async () => {
    const older = minimal.replace('3.1.0', '3.0.3');
    await write('openapi/a/v1.yaml', `${older}x-webhooks: { x-sdk-exclude: true }\n`);
    const { versions, diagnostics } = await read();
    expect(versions).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', pointer: '/x-webhooks/x-sdk-exclude' },
    ]);
  });

  it('asks for a key where a plan covers the API, but not on operations that need nothing, webhooks and the portal', async () => {
    await use('valid');
    const operation =
      'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: { /a: { get: { responses: { "200": { description: ok } } } } }\n';
    await write('openapi/portal/v1.yaml', operation);
    await write('openapi/plain/v1.yaml', operation);
    const { versions } = await read();
    const keyed = (api: string, version: string) =>
      versions
        .find((one) => one.apiId === api && one.version === version)
        ?.operations.map(({ requiresKey }) => requiresKey);
    expect(keyed('plain', 'v1')).toEqual([true]);
    expect(keyed('portal', 'v1')).toEqual([false]);
    expect(keyed('openapi', 'v3.1')).toEqual([false, false]);
  });

  it('asks for no key when no plan names the API', async () => {
    await use('valid');
    const plans = [{ id: 'free', name: 'Free', description: '', apis: ['other/v1'] }];
    const { versions } = await readApis({ root, config: { ...config, plans } });
    expect(
      versions.flatMap(({ operations }) => operations).some(({ requiresKey }) => requiresKey),
    ).toBe(false);
  });
});

describe('readApis with a hostile description', () => {
  it('reads it, cuts what is too deep, and leaves the other APIs untouched', async () => {
    await write('openapi/hostile/v1.json', JSON.stringify(hostileDescription()));
    await write('openapi/good/v1.yaml', minimal);
    const { versions, diagnostics } = await read();
    expect(versions.map(({ apiId }) => apiId)).toEqual(['good', 'hostile']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toContain('nested-too-deeply');
    expect(codes).toContain('duplicate-operation-id');
    expect(JSON.stringify(versions[1]?.schemas['Deep'])).toContain('"truncated":true');
  });

  it('gives operations of the same id, in scripts beyond ASCII or of pure markup slugs that are unique and URL-safe', async () => {
    await write('openapi/hostile/v1.json', JSON.stringify(hostileDescription()));
    const { versions } = await read();
    const slugs = versions[0]?.operations.map(({ slug }) => slug) ?? [];
    expect(new Set(slugs).size).toBe(3);
    expect(slugs.every((slug) => /^[a-z0-9-]+$/.test(slug))).toBe(true);
  });

  it('keeps a recursive schema as an id', async () => {
    await write('openapi/hostile/v1.json', JSON.stringify(hostileDescription()));
    const { versions } = await read();
    expect(
      versions[0]?.schemas['Recursive']?.properties.find(({ name }) => name === 'self')?.schema,
    ).toEqual({ ref: 'Recursive' });
  });

  it('takes no harm from keys that JavaScript gives a meaning', async () => {
    await write(
      'openapi/proto/v1.json',
      '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"__proto__":{"type":"object"},"constructor":{"type":"string"}}}}',
    );
    const { versions, diagnostics } = await read();
    expect(Object.keys(versions[0]?.schemas ?? {})).toEqual(['constructor']);
    expect(diagnostics).toMatchObject([{ code: 'unsafe-key', severity: 'warning' }]);
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });

  it('survives a chain of thousands of $refs', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [
        `S${index}`,
        {
          type: 'object',
          properties: { next: { $ref: `#/components/schemas/S${(index + 1) % 5_000}` } },
        },
      ]),
    );
    await write(
      'openapi/chain/v1.json',
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'T', version: '1' },
        paths: {},
        components: { schemas },
      }),
    );
    const { versions, diagnostics } = await read();
    expect(Object.keys(versions[0]?.schemas ?? {})).toHaveLength(5_000);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses a file that is too large before it is read', async () => {
    await write('openapi/big/v1.yaml', `${minimal}# ${'x'.repeat(limits.fileBytes)}`);
    const { versions, diagnostics } = await read();
    expect(versions).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'file-too-large' }]);
  });
});
