import Color from 'colorjs.io';
import type { Palette, Theme } from './tokens.ts';

/** What text must stand out by (WCAG 2.2, 1.4.3 AA). */
const leastContrast = 4.5;
/** What is read on what. */
const pairs = [
  ['accent', 'bg'],
  ['accent', 'surface'],
  ['accent', 'surface-strong'],
  ['accent', 'accent-soft'],
  ['accent-contrast', 'accent'],
  ['accent-contrast', 'accent-hover'],
] as const;

/** OKLCH: the lightness of a soft ground and its most chroma; how far a pointer moves a button's lightness. */
const shape = {
  light: { soft: 0.962, softChroma: 0.016, hover: -0.07 },
  dark: { soft: 0.257, softChroma: 0.045, hover: 0.07 },
} as const;

/**
 * Reads a colour as CSS writes it.
 * @throws Error saying what is wrong with it
 */
export function readColour(text: string): Color {
  const colour = Color.try(text);
  if (!colour) throw new Error(`"${text}" is no colour. Write it as CSS does: "#2350c4".`);
  if (colour.alpha !== 1)
    throw new Error(
      `"${text}" lets its ground through. Its contrast can only be known if it is opaque.`,
    );
  return colour;
}

/** The tokens that follow from an accent, in one theme. */
export function accentTokens(accent: Color, theme: Theme): Palette {
  const [lightness, chroma, hue] = oklch(accent);
  const { soft, softChroma, hover } = shape[theme];
  return {
    accent: hex(accent),
    'accent-hover': hex(fromOklch(lightness + hover, chroma, hue)),
    'accent-contrast':
      theme === 'light' ? '#ffffff' : hex(fromOklch(0.2, Math.min(chroma, 0.03), hue)),
    'accent-soft': hex(fromOklch(soft, Math.min(chroma, softChroma), hue)),
    focus: hex(accent),
  };
}

/** The pair that is hardest to read with this accent, and its contrast. */
export function faintest(
  accent: Color,
  theme: Theme,
  palette: Palette,
): { readonly text: string; readonly ground: string; readonly ratio: number } {
  const colours = { ...palette, ...accentTokens(accent, theme) };
  return pairs
    .map(([text, ground]) => ({ text, ground, ratio: contrast(colours[text], colours[ground]) }))
    .reduce((least, pair) => (pair.ratio < least.ratio ? pair : least));
}

/**
 * The nearest accent that can be read: of the same hue, darker on the light theme and lighter on the dark one.
 * @returns the same one if it passes
 */
export function nearestPassing(accent: Color, theme: Theme, palette: Palette): Color {
  const [lightness, chroma, hue] = oklch(accent);
  const step = theme === 'light' ? -0.005 : 0.005;
  let near = accent;
  for (let to = lightness; !passes(near, theme, palette) && to >= 0 && to <= 1; to += step)
    near = new Color(hex(fromOklch(to, chroma, hue)));
  return near;
}

/** The dark theme's accent for a light one: of its hue, light enough to be read and no louder than the shipped one. */
export function darkAccent(light: Color, palette: Palette): Color {
  const [lightness, chroma, hue] = oklch(light);
  const start = fromOklch(Math.max(lightness, 0.76), Math.min(chroma, 0.13), hue);
  return nearestPassing(new Color(hex(start)), 'dark', palette);
}

/**
 * What keeps an accent from being read.
 * @returns nothing when all of it can be
 */
export function accentFault(accent: Color, theme: Theme, palette: Palette): string | undefined {
  if (passes(accent, theme, palette)) return undefined;
  const { text, ground, ratio } = faintest(accent, theme, palette);
  const nearest = hex(nearestPassing(accent, theme, palette));
  return (
    `"${hex(accent)}" cannot be read on the ${theme} theme: --color-${text} on --color-${ground} has a contrast of ` +
    `${ratio.toFixed(2)}:1, and WCAG 2.2 AA asks for ${leastContrast}:1. The nearest colour that passes is "${nearest}".`
  );
}

const passes = (accent: Color, theme: Theme, palette: Palette): boolean =>
  faintest(accent, theme, palette).ratio >= leastContrast;

const contrast = (text = '#000000', ground = '#000000'): number =>
  new Color(ground).contrast(text, 'WCAG21');

/** Lightness, chroma and hue; a grey has the hue 0. */
export const oklch = (colour: Color): [number, number, number] => {
  const [lightness, chroma, hue] = colour.to('oklch').coords;
  return [withinOne(lightness ?? 0), chroma ?? 0, hue ?? 0];
};

export const fromOklch = (lightness: number, chroma: number, hue: number): Color =>
  new Color('oklch', [withinOne(lightness), chroma, hue]);

/** White comes out of the conversion a little lighter than 1. */
const withinOne = (lightness: number): number => Math.min(Math.max(lightness, 0), 1);

/** As six hexadecimal digits, brought into what every screen shows. */
export const hex = (colour: Color): string =>
  colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false });
