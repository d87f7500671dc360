import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRules } from '../../../../src/spec/check/built-in-rules.ts';
import { checkDescription } from '../../../../src/spec/check/check-description.ts';
import { checkRules } from '../../../../src/spec/check/rules.ts';
import { loadDescription } from '../../../../src/spec/load-description.ts';
import { cleanDescription, ruleCases } from './rule-cases.ts';

describe('the rules of check:openapi', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-rules-')));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Findings of every rule, those included that are off by default. */
  async function check(description: object, facts = { takesKeys: true, isPortal: false }) {
    const path = join(folder, 'openapi.json');
    await writeFile(path, JSON.stringify(description, null, 2));
    const file = { apiId: 'a', version: 'v1', path, file: 'a/v1.json' };
    const { loaded } = await loadDescription(folder, folder, file);
    if (!loaded) throw new Error('The description of the test cannot be read.');
    const severities = Object.fromEntries(
      [...checkRules, ...builtInRules].map(({ name }) => [name, 'warning' as const]),
    );
    return checkDescription(loaded, { facts, severities });
  }

  it('find nothing in a description that has all that they ask for', async () => {
    expect(await check(cleanDescription())).toEqual([]);
  });

  it('are all in the table of this test', () => {
    expect(ruleCases.map(([name]) => name).toSorted()).toEqual(
      checkRules.map(({ name }) => name).toSorted(),
    );
  });

  it.each(ruleCases)(
    '%s finds its fault, once and with its place',
    async (name, spoil, pointer) => {
      const findings = await check(spoil(cleanDescription()));
      const own = findings.filter(({ code }) => code === name);
      expect(own).toMatchObject([{ code: name, pointer, file: 'openapi.json' }]);
      expect(own[0]?.line).toBeGreaterThan(0);
      expect(own[0]?.hint).not.toBe('');
    },
  );

  it('leaves the address of the portal’s own API alone, which is relative to the portal', async () => {
    const description = { ...cleanDescription(), servers: [{ url: '/api' }] };
    expect(await check(description, { takesKeys: true, isPortal: true })).toEqual([]);
  });

  it('asks for no key where no plan covers the API', async () => {
    const spoil = ruleCases.find(([name]) => name === 'api-key-scheme')?.[1];
    const findings = await check(spoil?.(cleanDescription()) ?? {}, {
      takesKeys: false,
      isPortal: false,
    });
    expect(findings.map(({ code }) => code)).not.toContain('api-key-scheme');
  });

  it('stand in docs/commands.md, each with its weight and why it is there', async () => {
    const docs = await readFile('docs/commands.md', 'utf8');
    for (const { name, severity, source } of [...checkRules, ...builtInRules]) {
      const row = docs.split('\n').find((line) => line.startsWith(`| \`${name}\` `));
      expect(row, name).toBeDefined();
      const cells = row?.split(/ *(?<!\\)\| */) ?? [];
      expect(cells.slice(2, 3), name).toEqual([severity]);
      expect(row, name).toContain(source);
    }
  });
});
