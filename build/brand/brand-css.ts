import { resolve } from 'node:path';
import type { ReadBrand } from './read-brand.ts';
import type { Palette } from './tokens.ts';

const siteCss = resolve(import.meta.dirname, '../../src/styles/site.css');
/** What a font falls back to, as in tokens.css. */
const fallbacks = {
  sans: 'ui-sans-serif, system-ui, sans-serif',
  mono: "ui-monospace, 'SFMono-Regular', monospace",
};

/**
 * The style sheet of a brand: its fonts, and the tokens of src/styles/tokens.css that it changes. `@reference` lends it the
 * `dark` variant of site.css, so that there is one way to ask for the dark theme.
 */
export function brandCss({ fonts, palettes, radius }: ReadBrand): string {
  const sheets = [...fonts.sans.sheets, ...fonts.mono.sheets].map(
    (path) => `@import ${JSON.stringify(path)};`,
  );
  const light = [
    ...tokens(palettes.light),
    ...fontToken('sans', fonts.sans.family),
    ...fontToken('mono', fonts.mono.family),
    ...(radius === undefined ? [] : radii(radius)),
  ];
  const dark = tokens(palettes.dark);
  return [
    ...sheets,
    `@reference ${JSON.stringify(siteCss)};`,
    fonts.sans.rules,
    fonts.mono.rules,
    `:root { ${light.join(' ')} }`,
    dark.length > 0 ? `:root { @variant dark { ${dark.join(' ')} } }` : '',
  ].join('\n');
}

const tokens = (palette: Palette): string[] =>
  Object.entries(palette).map(([name, colour]) => `--color-${name}: ${colour};`);

const fontToken = (kind: 'sans' | 'mono', family: string | undefined): string[] => [
  `--font-${kind}: ${family === undefined ? '' : `'${family}', `}${fallbacks[kind]};`,
];

/** Small and large corners in the proportions of the shipped ones: 4, 6 and 10 pixels. */
const radii = (radius: number): string[] => [
  `--radius: ${radius}px;`,
  `--radius-small: ${Math.round((radius * 2) / 3)}px;`,
  `--radius-large: ${Math.round((radius * 5) / 3)}px;`,
];
