import { dirname } from 'node:path';
import type { Brand } from '../../src/config/brand-schema.ts';
import { ConfigError } from '../../src/config/parse-portal-config.ts';
import { type FontFace, readFont } from './fonts.ts';
import { type Palettes, brandPalettes } from './palettes.ts';
import { type Picture, readFavicon, readLogo } from './pictures.ts';
import { readPalettes } from './tokens.ts';

/** A brand whose files were found and whose colours can be read. */
export interface ReadBrand {
  readonly palettes: Palettes;
  readonly radius?: number;
  readonly fonts: { readonly sans: FontFace; readonly mono: FontFace };
  readonly logo?: { readonly light: Picture; readonly dark?: Picture };
  /** Absolute path. */
  readonly favicon?: string;
}

/**
 * Looks at everything that a brand names.
 * @param configFile absolute path of the file that it stands in
 * @throws ConfigError with every file that is missing and every colour that cannot be read
 */
export async function readBrand(brand: Brand, configFile: string): Promise<ReadBrand> {
  const folder = dirname(configFile);
  const faults: string[] = [];
  const note = (path: string, fault: string) => faults.push(`${path}: ${fault}`);
  const attempt = async <T>(path: string, work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      note(path, (error as Error).message);
      return undefined;
    }
  };
  const { logo, favicon: tab, fonts, radius } = brand;
  const darkLogo = logo?.dark;
  const palettes = brandPalettes(brand.colors, readPalettes(), note);
  const sans = await attempt('brand.fonts.sans', () => readFont(fonts.sans, folder));
  const mono = await attempt('brand.fonts.mono', () => readFont(fonts.mono, folder));
  const light = logo && (await attempt('brand.logo.light', () => readLogo(logo.light, folder)));
  const dark = darkLogo && (await attempt('brand.logo.dark', () => readLogo(darkLogo, folder)));
  const favicon = tab && (await attempt('brand.favicon', () => readFavicon(tab, folder)));
  if (faults.length > 0 || !sans || !mono) throw new ConfigError(configFile, faults);
  return {
    palettes,
    fonts: { sans, mono },
    ...(radius !== undefined && { radius }),
    ...(light && { logo: { light, ...(dark && { dark }) } }),
    ...(favicon && { favicon }),
  };
}
