import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** Data blocks are not run, so the policy does not look at them (HTML, "data block"). */
const dataBlock = /\stype=["']?(application\/(ld\+)?json|text\/plain)/;

/** How the scripts begin that Astro writes for an island. Anything else inline came from somewhere it should not, and is not allowed to run. */
const astroScript = /^\s*\(\(\)=>\{|^\s*\(self\.Astro\|\|=/;

/** What stands inline in one page, as the sources of a Content-Security-Policy without quotes: `sha256-…`. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  return {
    scripts: [...html.matchAll(inlineScript)]
      .filter(
        ([, attributes = '', text = '']) => !dataBlock.test(attributes) && astroScript.test(text),
      )
      .map(([, , text = '']) => sha256(text)),
    styles: [...html.matchAll(inlineStyle)].map(([, text = '']) => sha256(text)),
  };
}

/**
 * Writes `csp-hashes.json` into the built site: the hashes of every inline script and style that Astro emitted, for
 * src/model/security-headers.ts to allow them and nothing else.
 */
export function cspHashes(): AstroIntegration {
  return {
    name: 'gatehouse:csp-hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const scripts = new Set<string>();
        const styles = new Set<string>();
        for await (const page of glob('**/*.html', { cwd: root })) {
          const found = inlineHashes(await readFile(`${root}/${page}`, 'utf8'));
          for (const hash of found.scripts) scripts.add(hash);
          for (const hash of found.styles) styles.add(hash);
        }
        const hashes = { scriptHashes: [...scripts].sort(), styleHashes: [...styles].sort() };
        await writeFile(new URL('csp-hashes.json', dir), JSON.stringify(hashes));
      },
    },
  };
}

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
