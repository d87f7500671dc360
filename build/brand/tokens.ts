import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Theme = 'light' | 'dark';

/** Colours of one theme by the name of their token, without its `--color-`. */
export type Palette = Readonly<Record<string, string>>;

/** The colours of `src/styles/tokens.css`, which a brand starts from. */
export function readPalettes(): Record<Theme, Palette> {
  const css = readFileSync(resolve(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
  const [light = '', dark = ''] = css.split('@variant dark');
  return { light: coloursIn(light), dark: coloursIn(dark) };
}

const coloursIn = (css: string): Palette =>
  Object.fromEntries(
    [...css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
