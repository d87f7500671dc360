import Color from 'colorjs.io';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accentFault,
  darkAccent,
  faintest,
  hex,
  nearestPassing,
  readColour,
} from '../../../../build/brand/accent.ts';
import { readPalettes } from '../../../../build/brand/tokens.ts';

const { light, dark } = readPalettes();

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => new Color(`#${rgb.toString(16).padStart(6, '0')}`));

describe('the accent of a brand', () => {
  it('is read as CSS writes colours, and must be opaque', () => {
    expect(hex(readColour('oklch(0.5 0.1 180)'))).toMatch(/^#[0-9a-f]{6}$/);
    expect(() => readColour('blurple')).toThrow('"blurple" is no colour');
    expect(() => readColour('rgb(0 0 0 / 50%)')).toThrow('lets its ground through');
  });

  it('passes as it is shipped', () => {
    expect(accentFault(new Color('#2350c4'), 'light', light)).toBeUndefined();
    expect(accentFault(new Color('#8fb0ff'), 'dark', dark)).toBeUndefined();
  });

  it('is refused with its ratio and the nearest colour that passes', () => {
    const fault = accentFault(new Color('#e8590c'), 'light', light) ?? '';
    expect(fault).toContain('--color-accent on --color-surface-strong has a contrast of 3.1');
    const nearest = /"(#[0-9a-f]{6})"\.$/.exec(fault)?.[1] ?? '';
    expect(accentFault(new Color(nearest), 'light', light)).toBeUndefined();
  });

  it('can be mended from black and from white', () => {
    const [black, white] = [new Color('#000000'), new Color('#ffffff')];
    expect(accentFault(nearestPassing(black, 'dark', dark), 'dark', dark)).toBeUndefined();
    expect(accentFault(nearestPassing(white, 'light', light), 'light', light)).toBeUndefined();
  });

  it('can be mended from any colour, in either theme', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(
          faintest(nearestPassing(colour, 'light', light), 'light', light).ratio,
        ).toBeGreaterThanOrEqual(4.5);
        expect(
          faintest(nearestPassing(colour, 'dark', dark), 'dark', dark).ratio,
        ).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 60 },
    );
  });

  it('has a dark one made of it that can be read', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(accentFault(darkAccent(colour, dark), 'dark', dark)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
