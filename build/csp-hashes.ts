import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBuiltFolders } from './built-folders.ts';

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** Data blocks are not run, so the policy does not look at them (HTML, "data block"). */
const dataBlock = /\stype=["']?(application\/(ld\+)?json|text\/plain)/;

/** How the scripts begin that Astro writes for an island. */
const astroScript = /^\s*\(\(\)=>\{|^\s*\(self\.Astro\|\|=/;
/** The portal's own, in the head of every page (src/components/layout/Page.astro). */
const beforePaint = readFileSync(
  new URL('../src/islands/site/before-paint.ts', import.meta.url),
  'utf8',
);
/** Anything else inline came from somewhere it should not, and is not allowed to run. */
const isOurs = (script: string) => astroScript.test(script) || script === beforePaint;

/** Names in the path of a folder of pages that has a record: `apis/{api}/{version}`. */
const folderDepth = 3;

/** What stands inline in pages, as the sources of a Content-Security-Policy without quotes: `sha256-…`. */
export interface InlineHashes {
  readonly scripts: string[];
  readonly styles: string[];
}

export const inlineHashes = (html: string): InlineHashes => hashesIn(html, 'utf8');

/** @param page in UTF-8, which need not be read as such: all that is looked for is ASCII, and what is hashed are bytes */
export const inlineHashesOfBytes = (page: Buffer): InlineHashes =>
  hashesIn(page.toString('latin1'), 'latin1');

function hashesIn(html: string, encoding: 'utf8' | 'latin1'): InlineHashes {
  const hash = (text: string) =>
    `sha256-${createHash('sha256').update(text, encoding).digest('base64')}`;
  return {
    scripts: [...html.matchAll(inlineScript)]
      .filter(([, attributes = '', text = '']) => !dataBlock.test(attributes) && isOurs(text))
      .map(([, , text = '']) => hash(text)),
    styles: [...html.matchAll(inlineStyle)].map(([, text = '']) => hash(text)),
  };
}

/**
 * What stands inline in any of some pages.
 * @param pages absolute paths
 */
export async function inlineHashesOf(pages: readonly string[]): Promise<InlineHashes> {
  const found: InlineHashes[] = [];
  for (const page of pages) found.push(inlineHashesOfBytes(await readFile(page)));
  return uniteHashes(found);
}

/**
 * Writes `csp-hashes.json` into the built site: the hashes of every inline script and style that Astro emitted, for
 * src/model/security-headers.ts to allow them and nothing else. Pages of which a record says what stands in them are not read.
 */
export function cspHashes(): AstroIntegration {
  return {
    name: 'gatehouse:csp-hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const known = readBuiltFolders(root)?.folders ?? {};
        const isKnown = (page: string) =>
          Object.hasOwn(known, page.split(sep).slice(0, folderDepth).join('/'));
        const pages: string[] = [];
        for await (const page of glob('**/*.html', { cwd: root }))
          if (!isKnown(page)) pages.push(join(root, page));
        const { scripts, styles } = uniteHashes([
          ...Object.values(known),
          await inlineHashesOf(pages),
        ]);
        const hashes = { scriptHashes: scripts, styleHashes: styles };
        await writeFile(new URL('csp-hashes.json', dir), JSON.stringify(hashes));
      },
    },
  };
}

/** What stands inline in any of them. */
export function uniteHashes(found: readonly InlineHashes[]): InlineHashes {
  return {
    scripts: [...new Set(found.flatMap(({ scripts }) => scripts))].sort(),
    styles: [...new Set(found.flatMap(({ styles }) => styles))].sort(),
  };
}
