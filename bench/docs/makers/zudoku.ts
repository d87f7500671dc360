import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMeasured } from '../../run-measured.ts';
import { buildLimitSeconds, type DocsMaker } from '../maker.ts';
import { peerFile } from '../peer-file.ts';

const config = `export default {
  site: { title: 'Docs' },
  navigation: [{ type: 'link', to: '/api', label: 'API' }],
  redirects: [{ from: '/', to: '/api' }],
  apis: { type: 'file', input: './description.json', path: '/api' },
};
`;

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A Zudoku site of one API, prerendered. */
export const zudoku: DocsMaker = {
  name: 'Zudoku',
  setUp:
    'One API of `type: file`, prerendered: a page a tag. Its build asks GitHub for its newest version and fails without an answer, so it gets an empty one.',
  make: async ({ description, tag, summary, operationId }, folder) => {
    await mkdir(folder, { recursive: true });
    await symlink(peerFile('.'), join(folder, 'node_modules'));
    await copyFile(description.path, join(folder, 'description.json'));
    await writeFile(join(folder, 'package.json'), '{ "name": "docs", "type": "module" }\n');
    await writeFile(join(folder, 'zudoku.config.js'), config);
    const build = await runMeasured(peerFile('zudoku/cli.js'), ['build'], {
      cwd: folder,
      env: {
        NODE_OPTIONS: `--import ${new URL('answer-offline.mjs', import.meta.url).href}`,
        DO_NOT_TRACK: '1',
        ZUDOKU_TELEMETRY_DISABLED: '1',
        XDG_STATE_HOME: folder,
      },
      limitSeconds: buildLimitSeconds,
    });
    if (build.end !== 'done') return { build };
    const page = tag === undefined ? '~endpoints' : slug(tag);
    const address = `/api/${page}#${slug(summary ?? operationId)}`;
    return { build, docs: { folder: join(folder, 'dist'), address, heading: 'main h2' } };
  },
};
