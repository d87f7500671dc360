import Color from 'colorjs.io';
import { fromOklch, hex, oklch } from './accent.ts';
import type { Palette } from './tokens.ts';

/** The colours that are greys, with a tint. */
const neutrals = [
  'bg',
  'surface',
  'surface-strong',
  'border',
  'border-strong',
  'control',
  'text',
  'text-muted',
  'code',
  'code-comment',
];

/**
 * The shipped greys in another hue. Each keeps its luminance, and with it every contrast that the shipped ones have.
 * @param hue of OKLCH in degrees, or `grey` for none
 */
export function tintNeutrals(base: Palette, hue: number | 'grey'): Palette {
  return Object.fromEntries(
    neutrals.map((name) => {
      const shipped = new Color(base[name] ?? '#000000');
      const [, chroma] = oklch(shipped);
      const tint = hue === 'grey' ? { chroma: 0, hue: 0 } : { chroma, hue };
      return [name, hex(atLuminance(shipped.luminance, tint))];
    }),
  );
}

/** The colour of a hue and chroma that is as light as asked for (WCAG relative luminance); found by halving. */
function atLuminance(
  luminance: number,
  { chroma, hue }: { readonly chroma: number; readonly hue: number },
): Color {
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 24; turn += 1) {
    const middle = (low + high) / 2;
    if (fromOklch(middle, chroma, hue).luminance < luminance) low = middle;
    else high = middle;
  }
  return fromOklch(high, chroma, hue);
}
