import Color from 'colorjs.io';
import { describe, expect, it } from 'vitest';
import { tintNeutrals } from '../../../../build/brand/neutrals.ts';
import { readPalettes } from '../../../../build/brand/tokens.ts';

const palettes = Object.values(readPalettes());
const contrast = (one: string | undefined, other: string | undefined) =>
  new Color(one ?? '').contrast(other ?? '', 'WCAG21');

describe('greys in another hue', () => {
  it.each([0, 60, 150, 250, 'grey'] as const)(
    'keep the contrast of the shipped ones at %s',
    (hue) => {
      for (const shipped of palettes) {
        const tinted = tintNeutrals(shipped, hue);
        for (const ground of ['bg', 'surface', 'surface-strong'])
          expect(contrast(tinted['text-muted'], tinted[ground])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(tinted['control'], tinted['bg'])).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('have no tint at all when grey', () => {
    for (const shipped of palettes)
      for (const colour of Object.values(tintNeutrals(shipped, 'grey')))
        expect(colour).toMatch(/^#(..)\1\1$/);
  });
});
