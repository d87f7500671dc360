// @ts-check
import { join, resolve } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { brandPlugin } from './build/brand/brand-plugin.ts';
import { cutFonts } from './build/brand/cut-fonts.ts';
import { readBrand } from './build/brand/read-brand.ts';
import { checkLinks } from './build/check-links.ts';
import { cspHashes } from './build/csp-hashes.ts';
import { guideHeadingIds } from './build/guide-heading-ids.ts';
import { guideMarkdown } from './build/guide-markdown.ts';
import { buildsOf, nextBuild, publishSite } from './build/publish-site.ts';
import { reactRefresh } from './build/react-refresh.ts';
import { redocOffline } from './build/redoc-offline.ts';
import { reloadTexts } from './build/reload-texts.ts';
import { searchIndex } from './build/search-index.ts';
import { sitemap } from './build/sitemap.ts';
import { takeOver } from './build/take-over.ts';
import { readGuideWords, textOfWords, wordsFolder } from './build/words-folder.ts';
import { buildCacheDir, distDir, gatewayUrl, openapiRoot } from './src/config/env.ts';
import { configPath, portalConfig } from './src/config/portal-config.ts';
import { publicOrigin } from './src/config/public-origin.ts';

const words = await wordsFolder(portalConfig.language);
const { callouts: calloutTitles } = await readGuideWords(portalConfig.language);
const brand = await cutFonts(
  await readBrand(portalConfig.brand, configPath),
  textOfWords(portalConfig.language),
  join(buildCacheDir, 'fonts'),
);

export default defineConfig({
  site: portalConfig.siteUrl,
  output: 'static',
  outDir: nextBuild(distDir),
  cacheDir: buildCacheDir,
  trailingSlash: 'always',
  // A style in a file is fetched once; inlined it is fetched with each of a thousand pages.
  build: { inlineStylesheets: 'never' },
  // Highlighters write colours into style attributes, which the Content-Security-Policy forbids.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { directive: true },
      mdastPlugins: [guideMarkdown(calloutTitles, process.cwd())],
      hastPlugins: [guideHeadingIds],
    }),
  },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  devToolbar: { enabled: false },
  integrations: [
    react(),
    reactRefresh(),
    mdx(),
    takeOver({ dist: distDir, settings: { portalConfig, brand, gatewayUrl } }),
    cspHashes(),
    searchIndex(distDir),
    sitemap(publicOrigin),
    checkLinks(),
    publishSite(distDir),
  ],
  vite: {
    cacheDir: join(buildCacheDir, 'vite'),
    server: { watch: { ignored: [distDir, `${buildsOf(distDir)}/**`] } },
    // Guides beside descriptions may lie outside of the project, and need its packages.
    resolve: { dedupe: ['astro'], alias: { '#words': words } },
    // Swagger UI and the Cognito client expect Node's `global`.
    define: { global: 'globalThis' },
    plugins: [
      redocOffline(),
      brandPlugin(brand),
      reloadTexts([resolve('src/content/guides'), openapiRoot]),
      tailwindcss(),
    ],
    // The dev server bundles dependencies beforehand, past the plugins above.
    optimizeDeps: { rolldownOptions: { plugins: [redocOffline()] } },
    // Scripts and fonts stay files of our own origin: `script-src 'self'` needs no hash for them.
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      // Astro marks guides with directives of its own that the bundler does not know: nothing a provider could mend.
      rolldownOptions: {
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
