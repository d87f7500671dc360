import { z } from 'zod';

/** A colour as CSS writes it; whether it can be read on the portal is checked when the site is built. */
const colour = z.string().min(1);

/** A file that is built into the site: a path that begins at the folder of the config file. */
const file = z
  .string()
  .min(1)
  .refine((path) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path), {
    error:
      'Name a file beside the config, as "./logo.svg". The portal serves everything itself: its Content-Security-Policy ' +
      'lets no page load from another origin, and another origin would learn who reads what.',
  });

const fontFile = z.strictObject({
  /** A WOFF2 file. */
  file,
  /** One weight, as "400", or the range of a variable font, as "100 900". */
  weight: z
    .string()
    .regex(/^\d{1,4}( \d{1,4})?$/, 'Write a weight, as "400", or a range, as "100 900".'),
  style: z.enum(['normal', 'italic']).default('normal'),
});

const fontFault =
  'Name an installed package of Fontsource, as "@fontsource-variable/inter", or "system", or give { family, files } with ' +
  'WOFF2 files beside the config. A font from another origin is not loaded: the Content-Security-Policy forbids it, and ' +
  'that origin would learn who reads what.';

/** A package of Fontsource that is installed, the reader's own system font, or files of one's own. */
const font = z.union(
  [
    z.literal('system'),
    z.string().regex(/^@fontsource(-variable)?\/[a-z0-9][a-z0-9-]*$/, fontFault),
    z.strictObject({
      family: z.string().regex(/^[\w .-]{1,60}$/, 'Use letters, digits, blanks, dots and hyphens.'),
      files: z.array(fontFile).min(1),
    }),
  ],
  { error: fontFault },
);

/** How a portal looks; what is left out looks as Gatehouse does. */
export const brandSchema = z.strictObject({
  /** Shown in the header, 24 px high: one picture, or one for each theme. Only ever an `<img>`, so that no SVG can run a script. */
  logo: z
    .strictObject({
      light: file,
      /** Without it the light one stands on dark ground too. */
      dark: file.optional(),
      /** Whether the portal's name stands beside it; no, where the logo says it. */
      withName: z.boolean().default(true),
    })
    .optional(),
  /** An SVG, PNG or ICO file for the browser's tab. */
  favicon: file.optional(),
  colors: z
    .strictObject({
      /** Links, main buttons and what is chosen. One colour, from which the dark theme's is made, or one for each theme. */
      accent: z
        .union([colour, z.strictObject({ light: colour, dark: colour })], {
          error: 'Write one colour, as "#2350c4", or one for each theme: { light, dark }.',
        })
        .optional(),
      /** Tints the greys: a hue of OKLCH in degrees (30 is warm, 250 cool), or `grey` for none. */
      neutral: z
        .union([z.number().min(0).max(360), z.literal('grey')], {
          error: 'Write a hue from 0 to 360, or "grey".',
        })
        .optional(),
    })
    .prefault({}),
  /** How round the corners of buttons and fields are, in pixels; small and large parts follow. */
  radius: z.number().min(0).max(16).optional(),
  fonts: z
    .strictObject({
      sans: font.default('@fontsource-variable/inter'),
      mono: font.default('@fontsource-variable/jetbrains-mono'),
    })
    .prefault({}),
});

export type Brand = z.output<typeof brandSchema>;
export type BrandFont = z.output<typeof font>;
