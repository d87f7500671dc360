import type Color from 'colorjs.io';
import type { Brand } from '../../src/config/brand-schema.ts';
import { accentFault, accentTokens, darkAccent, readColour } from './accent.ts';
import { tintNeutrals } from './neutrals.ts';
import type { Palette, Theme } from './tokens.ts';

export type Palettes = Readonly<Record<Theme, Palette>>;

/**
 * The colours that a brand changes.
 * @param shipped the palettes it starts from
 * @param onFault hears of each colour that is none, or cannot be read, with the path of its setting
 */
export function brandPalettes(
  colors: Brand['colors'],
  shipped: Palettes,
  onFault: (path: string, fault: string) => void,
): Palettes {
  const { neutral } = colors;
  const tints = mapThemes((theme) =>
    neutral === undefined ? {} : tintNeutrals(shipped[theme], neutral),
  );
  const grounds = mapThemes((theme) => ({ ...shipped[theme], ...tints[theme] }));
  const accents = readAccents(colors.accent, grounds, onFault);
  return mapThemes((theme) => {
    const accent = accents[theme];
    return { ...tints[theme], ...(accent && accentTokens(accent, theme)) };
  });
}

function readAccents(
  accent: Brand['colors']['accent'],
  grounds: Palettes,
  onFault: (path: string, fault: string) => void,
): Partial<Record<Theme, Color>> {
  if (accent === undefined) return {};
  const read = (text: string, theme: Theme, path: string): Color | undefined => {
    try {
      const colour = readColour(text);
      const fault = accentFault(colour, theme, grounds[theme]);
      if (fault) onFault(path, fault);
      return colour;
    } catch (error) {
      onFault(path, (error as Error).message);
      return undefined;
    }
  };
  const path = 'brand.colors.accent';
  if (typeof accent === 'string') {
    const light = read(accent, 'light', path);
    return light ? { light, dark: darkAccent(light, grounds.dark) } : {};
  }
  const light = read(accent.light, 'light', `${path}.light`);
  const dark = read(accent.dark, 'dark', `${path}.dark`);
  return { ...(light && { light }), ...(dark && { dark }) };
}

const mapThemes = (palette: (theme: Theme) => Palette): Palettes => ({
  light: palette('light'),
  dark: palette('dark'),
});
