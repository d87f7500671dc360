import { z } from 'zod';
import { linkSchema } from './link-schema.ts';

const title = z.string().min(1).max(120);

const hero = z.strictObject({
  section: z.literal('hero'),
  /** In place of the portal's tagline. */
  title: title.optional(),
  /** The sentence below it. */
  lead: z.string().max(300).optional(),
  /** Buttons, the first one in the accent; without any, the catalog and the first guide. */
  actions: z.array(linkSchema).min(1).max(3).optional(),
  /** Whether a call stands beside it that works with a fresh key. */
  call: z.boolean().default(true),
});

const steps = z.strictObject({ section: z.literal('steps') });

const apis = z.strictObject({
  section: z.literal('apis'),
  title: title.optional(),
  /** Names of folders in `openapi/`, in the order to show them; without it, the first ones by name. */
  only: z.array(z.string().min(1)).min(1).optional(),
  /** How many at most. */
  most: z.int().min(1).max(24).default(6),
});

const plans = z.strictObject({ section: z.literal('plans'), title: title.optional() });

const guides = z.strictObject({
  section: z.literal('guides'),
  title: title.optional(),
  /** How many at most, in their reading order. */
  most: z.int().min(1).max(24).default(4),
});

const markdown = z.strictObject({
  section: z.literal('markdown'),
  title: title.optional(),
  /** Markdown; HTML in it is limited to what descriptions may hold. */
  text: z.string().min(1).max(20_000),
});

/** A part of the front page. */
export const homeSectionSchema = z.discriminatedUnion(
  'section',
  [hero, steps, apis, plans, guides, markdown],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? 'Say which section it is: hero, steps, apis, plans, guides or markdown.'
        : undefined,
  },
);

export type HomeSection = z.output<typeof homeSectionSchema>;
