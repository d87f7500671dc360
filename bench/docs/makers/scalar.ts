import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocsMaker } from '../maker.ts';
import { peerFile } from '../peer-file.ts';

/** Scalar's standalone bundle with its defaults, from the same server. */
export const scalar: DocsMaker = {
  name: 'Scalar',
  setUp:
    'The standalone bundle from the same server, `Scalar.createApiReference` with its defaults.',
  make: async ({ description, method, path, tag }, folder) => {
    await copyFile(description.path, join(folder, 'description.json'));
    await copyFile(
      peerFile('@scalar/api-reference/dist/browser/standalone.js'),
      join(folder, 'standalone.js'),
    );
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Scalar</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><div id="app"></div><script src="/standalone.js"></script>
<script>Scalar.createApiReference('#app', { url: '/description.json' })</script></body></html>\n`,
    );
    const operation = `${method.toUpperCase()}${path}`;
    const hash = tag === undefined ? operation : `tag/${tag.toLowerCase()}/${operation}`;
    return { docs: { folder, address: `/#${hash}`, heading: 'main h2, main h3' } };
  },
};
