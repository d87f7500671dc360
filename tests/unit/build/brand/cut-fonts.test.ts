import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { brandCss } from '../../../../build/brand/brand-css.ts';
import { cutFonts } from '../../../../build/brand/cut-fonts.ts';
import { type ReadBrand, readBrand } from '../../../../build/brand/read-brand.ts';
import { brandSchema } from '../../../../src/config/brand-schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = await readBrand(brandSchema.parse({}), join(folder, 'portal.ts'));
const cutShipped = (words: string): Promise<ReadBrand> => cutFonts(shipped, words, folder);
const sizeOf = (path: string | undefined): number => statSync(path ?? '').size;

describe('the fonts of a brand, cut', () => {
  it('weigh a third of the whole ones together, and are WOFF2', async () => {
    const { sans, mono } = (await cutShipped('')).fonts;
    const whole = sizeOf(shipped.fonts.sans.preload) + sizeOf(shipped.fonts.mono.preload);
    expect(sizeOf(sans.preload) + sizeOf(mono.preload)).toBeLessThan(whole / 3);
    expect(
      readFileSync(sans.preload ?? '')
        .subarray(0, 4)
        .toString(),
    ).toBe('wOF2');
  });

  it('are asked before the whole ones, and in every weight that those have', async () => {
    const css = brandCss(await cutShipped(''));
    expect(css.indexOf('@import')).toBeLessThan(css.indexOf('@font-face'));
    expect(css).toMatch(/font-family: 'Inter Variable';[^}]*font-weight: 100 900;/);
    expect(css).toMatch(/font-family: 'JetBrains Mono Variable';[^}]*unicode-range: U\+20-7e,/);
  });

  it('hold what the words of the portal are written with, as far as the font has it', async () => {
    const { rules } = (await cutShipped('Größe 大')).fonts.sans;
    expect(rules).toContain('U+df');
    expect(rules).toContain('U+f6');
    expect(rules).not.toContain('U+5927');
  });

  it('leave the files of a font that is no package as they are', async () => {
    const own = { ...shipped.fonts.sans, latin: [], preload: '/own.woff2' };
    const brand = { ...shipped, fonts: { sans: own, mono: shipped.fonts.mono } };
    expect((await cutFonts(brand, '', folder)).fonts.sans).toEqual(own);
  });
});
