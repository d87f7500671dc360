import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMeasured } from '../../run-measured.ts';
import { buildLimitSeconds, type DocsMaker } from '../maker.ts';
import { peerFile } from '../peer-file.ts';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightOpenAPI, { openAPISidebarGroups } from 'starlight-openapi';

export default defineConfig({
  site: 'https://docs.example.com',
  integrations: [
    starlight({
      title: 'Docs',
      plugins: [starlightOpenAPI([{ base: 'api', schema: './description.json' }])],
      sidebar: openAPISidebarGroups,
    }),
  ],
});
`;

const contentConfig = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** A Starlight site with starlight-openapi, as its own guide sets one up. */
export const starlightOpenapi: DocsMaker = {
  name: 'starlight-openapi',
  setUp:
    'A Starlight site as the plugin’s guide sets one up: one page an operation, its search included.',
  make: async ({ description, operationId }, folder) => {
    await mkdir(join(folder, 'src/content/docs'), { recursive: true });
    await symlink(peerFile('.'), join(folder, 'node_modules'));
    await copyFile(description.path, join(folder, 'description.json'));
    // Astro takes packages into its bundle that the project itself names.
    await copyFile(peerFile('../package.json'), join(folder, 'package.json'));
    await writeFile(join(folder, 'astro.config.mjs'), config);
    await writeFile(join(folder, 'src/content.config.ts'), contentConfig);
    await writeFile(
      join(folder, 'src/content/docs/index.md'),
      '---\ntitle: Docs\n---\n\nWelcome.\n',
    );
    const build = await runMeasured(peerFile('astro/bin/astro.mjs'), ['build'], {
      cwd: folder,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
      limitSeconds: buildLimitSeconds,
    });
    if (build.end !== 'done') return { build };
    // Its slugs are those of github-slugger: lower case, without punctuation.
    const slug = operationId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '');
    const address = `/api/operations/${slug}/`;
    return { build, docs: { folder: join(folder, 'dist'), address, heading: 'main h1' } };
  },
};
