import { z } from 'zod';

const word = z.string().min(1).max(60);

/** A link of the owner's: to a page of the portal, to another site, or to a mailbox. */
export const linkSchema = z.strictObject({
  label: word,
  href: z
    .string()
    .regex(
      /^(\/(?!\/)|#|https?:\/\/|mailto:)\S*$/,
      'Write a page of the portal, as "/guides/", an address with https://, or mailto: and a mailbox.',
    ),
});

/** What stands at the foot of every page. */
export const footerSchema = z.strictObject({
  /** Lists of links side by side; without any, the main pages and the support address. */
  columns: z
    .array(z.strictObject({ title: word, links: z.array(linkSchema).min(1).max(12) }))
    .max(5)
    .default([]),
  /** The last line, in place of the portal's name: who runs it, since when. */
  legal: z.string().min(1).max(300).optional(),
});

export type SiteLink = z.output<typeof linkSchema>;
