import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';

export interface Picture {
  /** Absolute path. */
  readonly path: string;
  /** In CSS pixels, so that nothing on a page moves when it arrives. */
  readonly width: number;
  readonly height: number;
}

const logoFormats = ['.svg', '.png', '.webp', '.avif', '.jpg', '.jpeg'];
const faviconFormats = ['.svg', '.png', '.ico'];

/**
 * Finds a logo and measures it.
 * @param folder of the config file, where the path begins
 * @throws Error when it is not there, or is no picture that a browser shows
 */
export async function readLogo(file: string, folder: string): Promise<Picture> {
  const path = existing(file, folder, logoFormats);
  try {
    const { width, height } = await imageMetadata(readFileSync(path), path);
    return { path, width, height };
  } catch {
    throw new Error(
      `${path} has no size that can be read. An SVG needs a viewBox, or a width and a height.`,
    );
  }
}

/** Finds the picture for the browser's tab; throws as `readLogo` does. */
export const readFavicon = (file: string, folder: string): string =>
  existing(file, folder, faviconFormats);

function existing(file: string, folder: string, formats: readonly string[]): string {
  const path = resolve(folder, file);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  if (!formats.includes(extname(path).toLowerCase()))
    throw new Error(`${path} is of no kind that is shown here. Give one of ${formats.join(', ')}.`);
  return path;
}
