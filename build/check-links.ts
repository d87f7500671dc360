import { existsSync, readFileSync, statSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { nearestTexts } from '../src/model/nearest-texts.ts';

/** A link of the owner's that leads nowhere in the built site. */
export interface BrokenLink {
  /** The guide's file, as its page names it. */
  readonly file: string;
  /** Where it stands there; `undefined` for a link that the text does not hold as it is. */
  readonly line: number | undefined;
  /** The address as written. */
  readonly target: string;
  /** What it may mean, the likeliest first. */
  readonly nearest: readonly string[];
}

/** Pages with words of the owner's. Those of descriptions are many, and their links the pipeline's or a stranger's. */
const ownPages = ['guides/**/index.html', 'apis/*/index.html', 'apis/*/guides/**/index.html'];
/** Any origin but a real one: a link is the site's own exactly when it keeps this origin. */
const self = 'https://self.invalid';
const sourceMark = /\sdata-source="([^"]+)"/;
const link = /<a\s[^>]*?\bhref="([^"]*)"/g;
const anchor = /\sid="([^"]*)"/g;
/** A page whose content a script writes: its anchors cannot be known. */
const filledByScript = /<astro-island[^>]*\sclient="only"/;

/** Fails a build in which a guide or a landing page links to a page, a file or an anchor of the site that is not there. */
export const checkLinks = (): AstroIntegration => ({
  name: 'gatehouse:check-links',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const broken = await brokenLinks(fileURLToPath(dir), process.cwd());
      if (broken.length > 0) throw brokenError(broken);
    },
  },
});

/**
 * The broken links of the guides and landing pages in a built site. Targets are looked up on the disk, where also lies what a build
 * took over from the one before.
 *
 * @param site absolute path
 * @param root absolute path that the pages' sources are named from
 */
export async function brokenLinks(site: string, root: string): Promise<readonly BrokenLink[]> {
  const broken: BrokenLink[] = [];
  const targets = targetsIn(site);
  for await (const page of glob(ownPages, { cwd: site })) {
    const html = await readFile(join(site, page), 'utf8');
    const mark = sourceMark.exec(html);
    if (!mark) continue;
    const file = unescape(mark[1] ?? '');
    const path = `/${page
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    const hrefs = [...html.slice(mark.index).matchAll(link)].map(([, href = '']) => unescape(href));
    for (const href of new Set(hrefs)) {
      const nearest = await targets.missing(href, path);
      if (nearest === undefined) continue;
      const lines = linesWith(href, join(root, file));
      for (const line of lines.length > 0 ? lines : [undefined])
        broken.push({ file, line, target: href, nearest });
    }
  }
  return broken;
}

interface Targets {
  /** @returns what may be meant instead of a link that leads nowhere; `undefined` for a good one */
  missing(href: string, page: string): Promise<readonly string[] | undefined>;
}

function targetsIn(site: string): Targets {
  let pages: Promise<readonly string[]> | undefined;
  return {
    async missing(href, page) {
      if (!URL.canParse(href, self + page)) return [];
      const { origin, pathname, hash } = new URL(href, self + page);
      if (origin !== self) return undefined;
      const path = decode(pathname);
      const file = join(site, path.endsWith('/') ? join(path, 'index.html') : path);
      if (!existsSync(file) || !statSync(file).isFile())
        return nearestTexts(path, await (pages ??= pagesOf(site)));
      if (hash.length < 2 || !file.endsWith('.html')) return undefined;
      const html = readFileSync(file, 'utf8');
      const ids = new Set([...html.matchAll(anchor)].map(([, id = '']) => unescape(id)));
      const id = decode(hash.slice(1));
      if (ids.has(id) || filledByScript.test(html)) return undefined;
      return nearestTexts(id, ids).map((near) => `${path}#${near}`);
    },
  };
}

/** Asked for only once something is broken. */
async function pagesOf(site: string): Promise<readonly string[]> {
  const pages: string[] = [];
  for await (const page of glob('**/index.html', { cwd: site }))
    pages.push(
      `/${page
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`,
    );
  return pages;
}

/** Numbers of the lines that hold an address as a whole. */
function linesWith(href: string, file: string): number[] {
  if (!existsSync(file)) return [];
  const whole = new RegExp(String.raw`(?<![\w/])${RegExp.escape(href)}(?![\w/#?.-])`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => (whole.test(text) ? index + 1 : []));
}

/** What is broken, for the provider; Astro prints a stack wherever there is one, and this is no fault of the program. */
function brokenError(broken: readonly BrokenLink[]): Error {
  const lines = broken.map(({ file, line, target, nearest }) => {
    const where = line === undefined ? file : `${file}:${line}`;
    const hint = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}` : '';
    return `  ${where}: nothing is at ${target}.${hint}`;
  });
  const error = new Error(
    `${broken.length === 1 ? 'A link of a guide leads' : `${broken.length} links of guides lead`} nowhere:\n${lines.join('\n')}`,
  );
  error.stack = '';
  return error;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The few characters that are escaped in an attribute. */
const unescape = (text: string): string =>
  text
    .replace(/&(?:#34|quot);/g, '"')
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&(?:#38|amp);/g, '&');
