import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { BrandFont } from '../../src/config/brand-schema.ts';

/** A font as the site's styles want it. */
export interface FontFace {
  /** The first of its `font-family`; nothing for the reader's own. */
  readonly family?: string;
  /** Style sheets that declare it, by absolute path. */
  readonly sheets: readonly string[];
  /** `@font-face` rules that stand nowhere else. */
  readonly rules: string;
  /** The file that most pages begin with, to be fetched early. */
  readonly preload?: string;
  /** Faces of Latin in those style sheets, of which the first characters may be cut out (cut-fonts.ts). */
  readonly latin: readonly LatinFace[];
}

/** An upright `@font-face` with the Latin characters of its font. */
export interface LatinFace {
  /** Absolute path of a WOFF2 file. */
  readonly path: string;
  /** As its rule writes them: `100 900`, `U+0000-00FF,U+0131`. */
  readonly weight: string;
  readonly unicodeRange: string;
}

/** Style sheets of a Fontsource package: the one of a variable font, or those of the weights that the portal uses. */
const variableSheet = 'wght.css';
const staticSheets = ['400.css', '500.css', '600.css', '700.css'];
const latinRule =
  /font-weight: ([\d ]+);\s+src: url\(\.\/(files\/[\w-]+-latin-(?:wght|\d+)-normal\.woff2)\)[^}]*unicode-range: ([^;}]+);/g;
/** How a WOFF2 file begins (W3C WOFF 2.0, "signature"). */
const woff2 = 'wOF2';

/**
 * Finds what a font of the brand consists of.
 * @param folder of the config file, where the paths in it begin
 * @throws Error saying what is missing, and how to get it
 */
export function readFont(font: BrandFont, folder: string): FontFace {
  if (font === 'system') return { sheets: [], rules: '', latin: [] };
  return typeof font === 'string' ? fromPackage(font) : fromFiles(font, folder);
}

function fromPackage(name: string): FontFace {
  const folder = packageFolder(name);
  if (folder === undefined)
    throw new Error(`"${name}" is not installed. Run: npm install --save-exact ${name}`);
  const inPackage = (sheet: string) => join(folder, sheet);
  const variable = [variableSheet].map(inPackage).filter((sheet) => existsSync(sheet));
  const sheets =
    variable.length > 0
      ? variable
      : staticSheets.map(inPackage).filter((sheet) => existsSync(sheet));
  const css = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n');
  const family = /font-family: '([^']+)'/.exec(css)?.[1];
  if (family === undefined)
    throw new Error(
      `"${name}" has neither ${variableSheet} nor ${staticSheets.join(', ')}: it is no font that the portal can use.`,
    );
  const latin = [...css.matchAll(latinRule)].map(
    ([, weight = '', file = '', unicodeRange = '']) => ({
      path: inPackage(file),
      weight,
      unicodeRange,
    }),
  );
  const [first] = latin;
  return { family, sheets, rules: '', latin, ...(first && { preload: first.path }) };
}

/** Where Node.js finds a package from here: in this folder's `node_modules` or in one above. */
const packageFolder = (name: string): string | undefined =>
  createRequire(import.meta.filename)
    .resolve.paths(name)
    ?.map((modules) => join(modules, name))
    .find((folder) => existsSync(folder));

function fromFiles(font: Exclude<BrandFont, string>, folder: string): FontFace {
  const faces = font.files.map(({ file, ...face }) => ({ ...face, path: resolve(folder, file) }));
  for (const { path } of faces) {
    if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
    if (readFileSync(path).subarray(0, 4).toString('latin1') !== woff2)
      throw new Error(
        `${path} is no WOFF2 file. Convert it: every browser of today reads WOFF2, and it is the smallest.`,
      );
  }
  const rules = faces.map(
    ({ path, weight, style }) => `@font-face {
  font-family: '${font.family}';
  font-style: ${style};
  font-display: swap;
  font-weight: ${weight};
  src: url(${JSON.stringify(path)}) format('woff2');
}`,
  );
  const upright = faces.find(({ style }) => style === 'normal');
  return {
    family: font.family,
    sheets: [],
    rules: rules.join('\n'),
    // The licence of somebody's own files may not allow to change them.
    latin: [],
    ...(upright && { preload: upright.path }),
  };
}
