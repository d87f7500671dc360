import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heapFlags } from '../../../build/build-site.mjs';
import type { NavigationOperation } from '../../../src/model/navigation.ts';
import { operationPath, operationsFile } from '../../../src/model/site-paths.ts';
import { runMeasured } from '../../run-measured.ts';
import { siteConfig } from '../../site-config.ts';
import { buildLimitSeconds, type DocsMaker } from '../maker.ts';

const project = join(import.meta.dirname, '../../..');
const astro = fileURLToPath(import.meta.resolve('astro/package.json')).replace(
  /package\.json$/,
  'bin/astro.mjs',
);

/** This portal, built as it is shipped, with the one description. */
export const gatehouse: DocsMaker = {
  name: 'Gatehouse',
  isOurs: true,
  setUp: 'The whole portal, built with the one description; the operation’s own page.',
  make: async ({ description: { name, path: file }, method, path }, folder) => {
    const openapi = join(folder, 'openapi');
    await mkdir(join(openapi, name), { recursive: true });
    await copyFile(file, join(openapi, name, 'v1.json'));
    const site = join(folder, 'dist');
    const build = await runMeasured(astro, ['build'], {
      cwd: project,
      nodeFlags: heapFlags,
      env: { GATEHOUSE_OPENAPI: openapi, GATEHOUSE_DIST: site, ASTRO_TELEMETRY_DISABLED: '1' },
      limitSeconds: buildLimitSeconds,
    });
    if (build.end !== 'done') return { build };
    const version = { apiId: name, version: 'v1' };
    const operations = JSON.parse(
      await readFile(join(site, operationsFile(version)), 'utf8'),
    ) as readonly NavigationOperation[];
    const shown = operations.find((one) => one.method === method && one.path === path);
    if (!shown) throw new Error(`Gatehouse has no page for ${method} ${path}.`);
    const address = operationPath(version, shown.slug);
    const extra = { '/config.json': siteConfig };
    return { build, docs: { folder: site, address, heading: 'main h1', extra } };
  },
};
