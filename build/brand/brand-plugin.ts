import { join, resolve } from 'node:path';
import { type Plugin, normalizePath } from 'vite';
import { brandCss } from './brand-css.ts';
import type { Picture } from './pictures.ts';
import type { ReadBrand } from './read-brand.ts';

const root = resolve(import.meta.dirname, '../..');
/** Where the style sheet of the brand would lie, and how the dev server's pages ask for it. */
const cssAddress = '/src/styles/brand.generated.css';

/**
 * Gives the site two modules made of its brand (declared in src/brand.d.ts): `virtual:brand.css`, and `virtual:brand` with the
 * addresses of its files, which the bundler names by their content.
 */
export function brandPlugin(brand: ReadBrand): Plugin {
  const css = normalizePath(join(root, cssAddress));
  const script = '\0virtual:brand';
  return {
    name: 'gatehouse:brand',
    enforce: 'pre',
    resolveId: (id) => {
      if (id === 'virtual:brand.css' || id === cssAddress) return css;
      return id === 'virtual:brand' ? script : undefined;
    },
    load: (id) => {
      if (id === css) return brandCss(brand);
      return id === script ? brandScript(brand) : undefined;
    },
  };
}

/** A module that imports each file, so that it becomes an asset, and exports its address. */
function brandScript({ logo, favicon, fonts }: ReadBrand): string {
  const imports: string[] = [];
  const address = (path: string | undefined) => {
    if (path === undefined) return 'undefined';
    imports.push(
      `import file${imports.length} from ${JSON.stringify(`${normalizePath(path)}?url`)};`,
    );
    return `file${imports.length - 1}`;
  };
  const picture = (it: Picture | undefined) =>
    it ? `{ src: ${address(it.path)}, width: ${it.width}, height: ${it.height} }` : 'undefined';
  const exports = [
    `export const logo = ${logo ? `{ light: ${picture(logo.light)}, dark: ${picture(logo.dark)} }` : 'undefined'};`,
    `export const favicon = ${address(favicon)};`,
    `export const firstFont = ${address(fonts.sans.preload)};`,
    `export const firstCodeFont = ${address(fonts.mono.preload)};`,
  ];
  return [...imports, ...exports].join('\n');
}
