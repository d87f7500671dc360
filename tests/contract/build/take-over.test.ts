import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressSite } from '../../../build/compress-site.mjs';

/**
 * Astro builds a small site of the portal's shape: a folder of pages for each version, whose keys and words stand in one file, and
 * a page that names them all.
 */
const root = resolve(import.meta.dirname, '../../..');
let project: string;

beforeEach(() => {
  mkdirSync(join(root, '.e2e'), { recursive: true });
  // Astro moves files into the built site by renaming, so it must be on the project's own file system.
  project = mkdtempSync(join(root, '.e2e', 'take-over-'));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  write('package.json', '{"type":"module"}');
  write('astro.config.mjs', config);
  write('src/pages/_feed.ts', feed);
  write('src/pages/index.astro', home);
  write('src/pages/apis/[api]/[version]/index.astro', page);
  write(
    'src/pages/apis/[api]/[version]/operations/index.astro',
    page.replaceAll('../_', '../../_'),
  );
  write('src/pages/apis/[api]/[version].md.ts', twin);
  write('src/pages/words.txt.ts', words);
  describeApis({ parcels: 'Parcels', transit: 'Transit' });
});
afterEach(() => rmSync(project, { recursive: true, maxRetries: 3 }));

const config = `import { cspHashes } from '${root}/build/csp-hashes.ts';
import { nextBuild, publishSite } from '${root}/build/publish-site.ts';
import { takeOver } from '${root}/build/take-over.ts';
const dist = process.env.SITE;
export default {
  trailingSlash: 'always',
  outDir: nextBuild(dist),
  integrations: [takeOver({ dist, settings: {} }), cspHashes(), publishSite(dist)],
};
`;
const feed = `import { readFileSync } from 'node:fs';
export const apis = JSON.parse(readFileSync('apis.json', 'utf8'));
export const paths = () => Object.entries(apis).map(([api, words]) =>
  ({ params: { api, version: 'v1' }, props: { words }, cacheKey: words }));
`;
const page = `---
import { paths } from '../../../_feed.ts';
export const getStaticPaths = paths;
---
<style is:inline>p { color: red }</style><p>{Astro.props.words}</p><script is:inline>(self.Astro||={}).page = 1;</script>
`;
const twin = `import { paths } from '../../_feed.ts';
export const getStaticPaths = paths;
export const GET = ({ props }) => new Response(props.words);
`;
const words = `import { apis } from './_feed.ts';
export const GET = () => new Response(Object.values(apis).join());
`;
const home = `---
import { apis } from './_feed.ts';
---
<p>{Object.values(apis).join()}</p>
`;

function write(path: string, text: string): void {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
}

const describeApis = (apis: Readonly<Record<string, string>>) =>
  write('apis.json', JSON.stringify(apis));

/** Builds as \`npm start\` does. */
async function build(name: string): Promise<void> {
  const site = join(project, name);
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: project,
    env: { ...process.env, SITE: site, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  await compressSite(site);
}

async function filesOf(site: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for await (const entry of glob('**/*', { cwd: join(project, site), withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(path.indexOf(`/${site}`))] = readFileSync(path, 'base64');
    }
  return files;
}

const inodeOf = (path: string) => statSync(join(project, path)).ino;
const pageOf = (api: string) => `site/apis/${api}/v1/index.html`;

describe('a build after another', { timeout: 120_000 }, () => {
  it('makes what changed, takes the rest over, and is byte for byte what a first build makes', async () => {
    await build('site');
    const before = { parcels: inodeOf(pageOf('parcels')), transit: inodeOf(pageOf('transit')) };
    describeApis({ parcels: 'Parcels', transit: 'Transit changed', added: 'Added' });
    await build('site');
    expect(inodeOf(pageOf('parcels'))).toBe(before.parcels);
    expect(inodeOf(pageOf('transit'))).not.toBe(before.transit);
    expect(readFileSync(join(project, 'site/apis/transit/v1.md'), 'utf8')).toBe('Transit changed');

    await build('clean');
    const [incremental, clean] = [await filesOf('site'), await filesOf('clean')];
    const relative = (files: typeof clean) =>
      Object.fromEntries(
        Object.entries(files).map(([path, data]) => [
          path.replace(/^\/(site|clean)(-builds\/[ab])?/, ''),
          data,
        ]),
      );
    expect(relative(incremental)).toEqual(relative(clean));
    expect(Object.keys(relative(clean))).toContain('/apis/parcels/v1/index.html');
    expect(Object.keys(relative(clean))).toContain('/apis/parcels/v1/operations/index.html');
  });

  it('writes the data files beside the pages, and fails as a whole where one of them does', async () => {
    await build('site');
    const read = (path: string) => readFileSync(join(project, 'site', path), 'utf8');
    expect(read('words.txt')).toBe('Parcels,Transit');
    expect(read('apis/parcels/v1.md')).toBe('Parcels');
    expect(read('apis/parcels/v1/operations/index.html')).toContain('<p>Parcels</p>');
    const { scriptHashes } = JSON.parse(read('csp-hashes.json')) as { scriptHashes: string[] };
    expect(scriptHashes).toHaveLength(1);

    write('src/pages/words.txt.ts', `export const GET = () => { throw new Error('no words'); };`);
    await expect(build('site')).rejects.toThrow('no words');
    expect(read('words.txt')).toBe('Parcels,Transit');
  });

  it('forgets a version that is gone, and makes all pages anew when code changes or a page was touched', async () => {
    await build('site');
    describeApis({ parcels: 'Parcels' });
    const parcels = inodeOf(pageOf('parcels'));
    await build('site');
    expect(existsSync(join(project, 'site/apis/transit'))).toBe(false);
    expect(inodeOf(pageOf('parcels'))).toBe(parcels);

    write('src/pages/apis/[api]/[version]/index.astro', page.replace('<p>', '<p>New: '));
    await build('site');
    const html = () => readFileSync(join(project, pageOf('parcels')), 'utf8');
    expect(html()).toContain('New: Parcels');

    writeFileSync(join(project, pageOf('parcels')), 'damaged');
    await build('site');
    expect(html()).toContain('New: Parcels');
  });
});
