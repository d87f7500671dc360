import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocsMaker } from '../maker.ts';
import { peerFile } from '../peer-file.ts';

const files = ['swagger-ui-bundle.js', 'swagger-ui-standalone-preset.js', 'swagger-ui.css'];

const operationIds = /"operationId":\s*"[^"]*"/g;
const withoutSlash = (text: string) => text.replaceAll('/', '-');

/** Swagger UI as its own `swagger-ui-dist` comes, with links to operations switched on. */
export const swaggerUi: DocsMaker = {
  name: 'Swagger UI',
  setUp:
    'The page of `swagger-ui-dist`, with `deepLinking`. Its links take no slash in an operationId, so those have a hyphen for it.',
  make: async ({ description, tag = 'default', operationId }, folder) => {
    const text = await readFile(description.path, 'utf8');
    await writeFile(join(folder, 'description.json'), text.replaceAll(operationIds, withoutSlash));
    for (const file of files)
      await copyFile(peerFile(`swagger-ui-dist/${file}`), join(folder, file));
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Swagger UI</title><link rel="stylesheet" href="/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/swagger-ui-bundle.js"></script><script src="/swagger-ui-standalone-preset.js"></script>
<script>SwaggerUIBundle({ url: '/description.json', dom_id: '#swagger-ui', deepLinking: true, presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], plugins: [SwaggerUIBundle.plugins.DownloadUrl], layout: 'StandaloneLayout' })</script></body></html>\n`,
    );
    return {
      docs: {
        folder,
        address: `/#/${tag}/${withoutSlash(operationId)}`,
        heading: '.opblock.is-open .opblock-summary',
      },
    };
  },
};
