import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { writeWhole } from '../../src/config/write-whole.ts';
import type { FontFace, LatinFace } from './fonts.ts';
import type { ReadBrand } from './read-brand.ts';
import { charactersIn, formatUnicodeRange } from './unicode-range.ts';

/** What descriptions are mostly written with beside the portal's own words: Basic Latin, marks of good typography, and currencies: a sign more is a font of 47 KB more. */
const basicLatin = { first: 0x20, last: 0x7e };
const typography = '\u00a0·–—‘’“”•…';
const currencies = '£¥€';
/** The weights that the portal's styles ask for. */
const weights = { min: 400, max: 700 };
/** Features that text at rest needs, and even figures. Code shows no ligatures, and nothing asks for alternates. */
const features = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum'];
/** Licence and its address (OpenType, "name" table), beside the copyright, which always stays. */
const licenceNames = [13, 14];

/**
 * Cuts the characters that most pages are made of out of the brand's Latin faces, so that a page loads a third of what it would;
 * the whole files stay declared for all other characters. Fonts from packages only (see `FontFace.latin`).
 * @param words text whose characters belong to the first ones
 * @param folder absolute path of the folder to keep the cut files in; it may be deleted at any time
 */
export async function cutFonts(
  brand: ReadBrand,
  words: string,
  folder: string,
): Promise<ReadBrand> {
  const cut = (font: FontFace) => cutFont(font, firstCharacters(words), folder);
  const [sans, mono] = await Promise.all([cut(brand.fonts.sans), cut(brand.fonts.mono)]);
  return { ...brand, fonts: { sans, mono } };
}

function firstCharacters(words: string): ReadonlySet<number> {
  const basic = Array.from(
    { length: basicLatin.last - basicLatin.first + 1 },
    (_, index) => basicLatin.first + index,
  );
  const others = [...typography, ...currencies, ...words].map(
    (character) => character.codePointAt(0) ?? 0,
  );
  return new Set([...basic, ...others.filter((code) => code > basicLatin.last)]);
}

async function cutFont(
  font: FontFace,
  wanted: ReadonlySet<number>,
  folder: string,
): Promise<FontFace> {
  const faces = await Promise.all(font.latin.map((face) => cutFace(face, wanted, folder)));
  const [first] = faces;
  if (!first) return font;
  // Of faces that are alike in weight and style, the one declared last is asked first (CSS Fonts 4, "composite faces").
  const rules = faces.map(
    ({ path, weight, unicodeRange }) => `@font-face {
  font-family: '${font.family}';
  font-style: normal;
  font-display: swap;
  font-weight: ${weight};
  src: url(${JSON.stringify(path)}) format('woff2');
  unicode-range: ${unicodeRange};
}`,
  );
  return { ...font, rules: rules.join('\n'), preload: first.path };
}

/** @returns the face of the cut file, with the weight of the whole one: faces of other weights would not be asked together */
async function cutFace(
  { path, weight, unicodeRange }: LatinFace,
  wanted: ReadonlySet<number>,
  folder: string,
): Promise<LatinFace> {
  const codes = charactersIn(unicodeRange).filter((code) => wanted.has(code));
  const options = {
    targetFormat: 'woff2',
    keepFeatures: features,
    preserveNameIds: licenceNames,
    variationAxes: axesWithin(weight),
  } as const;
  const font = readFileSync(path);
  const key = createHash('sha256')
    .update(JSON.stringify([codes, options]))
    .update(font);
  const file = join(folder, key.digest('hex').slice(0, 16), basename(path));
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true });
    // Two builds may cut the same file at once.
    await writeWhole(file, await subsetFont(font, String.fromCodePoint(...codes), options));
  }
  return { path: file, weight, unicodeRange: formatUnicodeRange(codes) };
}

/** @param weight of a rule: a variable font's has two ends */
function axesWithin(weight: string) {
  const [least = 0, most] = weight.split(' ').map(Number);
  if (most === undefined) return {};
  return { wght: { min: Math.max(least, weights.min), max: Math.min(most, weights.max) } };
}
