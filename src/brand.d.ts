/** What the brand in the owner's config consists of (build/brand/brand-plugin.ts). */
declare module 'virtual:brand' {
  interface LogoPicture {
    readonly src: string;
    /** In CSS pixels. */
    readonly width: number;
    readonly height: number;
  }
  /** The owner's logo, if there is one. */
  export const logo: { readonly light: LogoPicture; readonly dark?: LogoPicture } | undefined;
  /** Address of the picture for the browser's tab, if the owner has one. */
  export const favicon: string | undefined;
  /** Address of the font file that every page begins with; nothing for a system's font. */
  export const firstFont: string | undefined;
  /** The same of the font that code begins with. */
  export const firstCodeFont: string | undefined;
}

/** The brand's fonts, and the tokens that it changes. */
declare module 'virtual:brand.css';
