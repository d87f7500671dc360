import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { brandCss } from '../../../../build/brand/brand-css.ts';
import { readBrand } from '../../../../build/brand/read-brand.ts';
import { type Brand, brandSchema } from '../../../../src/config/brand-schema.ts';
import portal from '../../../fixtures/brand/portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-brand-'));
const configFile = join(folder, 'portal.ts');
afterAll(() => rmSync(folder, { recursive: true }));

const brandOf = (input: object): Brand => brandSchema.parse(input);
const faultsOf = (input: object) =>
  readBrand(brandOf(input), configFile).then(
    () => '',
    (error: unknown) => (error as Error).message,
  );

describe('a brand', () => {
  it('changes no token when it says nothing', async () => {
    const css = brandCss(await readBrand(brandOf({}), configFile));
    expect(css).not.toContain('--color-');
    expect(css).toContain("--font-sans: 'Inter Variable', ui-sans-serif");
  });

  it('overrides the tokens of both themes, and measures its logo', async () => {
    const file = resolve(import.meta.dirname, '../../../fixtures/brand/portal.ts');
    const brand = await readBrand(brandOf(portal.brand), file);
    expect(brand.logo?.light).toMatchObject({ width: 132, height: 32 });
    expect(brandCss(brand)).toMatch(/^:root \{.*--color-accent: #0b6e63;.*--radius-small: 1px;/m);
    expect(brandCss(brand)).toMatch(/@variant dark \{ --color-bg/);
  });

  it('names every fault at once, each with its setting', async () => {
    writeFileSync(join(folder, 'fake.woff2'), 'no font');
    writeFileSync(join(folder, 'logo.txt'), 'no picture');
    const message = await faultsOf({
      logo: { light: './logo.txt', dark: './dark.svg' },
      favicon: './none.ico',
      colors: { accent: { light: '#ffd400', dark: 'mauve-ish' } },
      fonts: {
        sans: '@fontsource/no-such-font',
        mono: { family: 'Acme Mono', files: [{ file: './fake.woff2', weight: '400' }] },
      },
    });
    expect(message).toContain('has 7 faults');
    expect(message).toMatch(/brand\.logo\.light: .*logo\.txt is of no kind that is shown here/);
    expect(message).toMatch(/brand\.logo\.dark: There is no file .*dark\.svg/);
    expect(message).toMatch(/brand\.favicon: There is no file .*none\.ico/);
    expect(message).toMatch(/brand\.colors\.accent\.light: .*The nearest colour that passes is "#/);
    expect(message).toMatch(/brand\.colors\.accent\.dark: "mauve-ish" is no colour/);
    expect(message).toContain('npm install --save-exact @fontsource/no-such-font');
    expect(message).toMatch(/brand\.fonts\.mono: .*fake\.woff2 is no WOFF2 file/);
  });

  it('takes the fonts of files beside the config', async () => {
    writeFileSync(join(folder, 'acme.woff2'), 'wOF2 and so on');
    const sans = { family: 'Acme', files: [{ file: './acme.woff2', weight: '100 900' }] };
    const css = brandCss(await readBrand(brandOf({ fonts: { sans } }), configFile));
    expect(css).toContain(`src: url("${join(folder, 'acme.woff2')}") format('woff2')`);
    expect(css).toContain("--font-sans: 'Acme', ui-sans-serif");
  });

  it('refuses what another origin would serve, and says why', () => {
    const remote = (input: object) => brandSchema.safeParse(input).error?.issues[0]?.message;
    expect(remote({ logo: { light: 'https://cdn.example/logo.svg' } })).toContain(
      'Content-Security-Policy',
    );
    expect(remote({ fonts: { sans: 'https://fonts.example/inter.css' } })).toContain(
      'that origin would learn',
    );
  });
});
