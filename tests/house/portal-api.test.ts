import { createClient } from '@hey-api/openapi-ts';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import config from '../../openapi-ts.config.ts';
import { problems } from '../../src/model/problem.ts';

const committed = 'src/model/portal-api';
let generated = '';

beforeAll(async () => {
  generated = await mkdtemp(join(tmpdir(), 'gatehouse-portal-api-'));
  const settings = await config;
  await createClient({
    ...settings,
    logs: { level: 'silent', file: false },
    output: { entryFile: false, module: { extension: '.ts' }, path: generated },
  });
});
afterAll(() => rm(generated, { recursive: true, force: true }));

it('the generated code of the portal API is what its description gives (npm run generate)', async () => {
  const names = (await readdir(generated)).sort();
  expect((await readdir(committed)).filter((name) => name.endsWith('.gen.ts')).sort()).toEqual(
    names,
  );
  for (const name of names) {
    const fresh = await readFile(join(generated, name), 'utf8');
    expect(await readFile(join(committed, name), 'utf8'), name).toBe(fresh);
  }
});

it('the description documents every problem code with its status, and no other', async () => {
  const description = await readFile('openapi/portal/v1.yaml', 'utf8');
  const documented = [...description.matchAll(/^ *\| `([a-z-]+)` \| (\d{3}) \|/gm)];
  expect(Object.fromEntries(documented.map(([, code, status]) => [code, Number(status)]))).toEqual(
    Object.fromEntries(Object.entries(problems).map(([code, { status }]) => [code, status])),
  );
});
