import { z } from 'zod';
import { brandSchema } from './brand-schema.ts';
import { homeSectionSchema } from './home-schema.ts';
import { footerSchema, linkSchema } from './link-schema.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.');

const planSchema = z.strictObject({
  /** Stable, URL-safe name of the plan; changing it makes another plan. */
  id: slug,
  name: z.string().min(1).max(60),
  description: z.string().max(500).default(''),
  /** Requests a second refilled, and requests at once, for each key. */
  throttle: z
    .strictObject({ rateLimit: z.number().positive(), burstLimit: z.int().positive() })
    .optional(),
  /** Requests a key may make a period (calendar, UTC). */
  quota: z
    .strictObject({ limit: z.int().positive(), period: z.enum(['DAY', 'WEEK', 'MONTH']) })
    .optional(),
  /** `api/version` of each API in the plan, or `*` for every HTTP API but the portal's own. */
  apis: z.union([
    z.literal('*'),
    z.array(z.string().regex(/^[^/]+\/[^/]+$/, 'Write api/version.')),
  ]),
});

/** What the owner of a portal edits, in `src/config/portal.ts`. Unknown keys are errors. */
export const portalConfigSchema = z.strictObject({
  /** Shown in the header, in titles and in mails. */
  name: z.string().min(1).max(60),
  /** One sentence under the name on the home page. */
  tagline: z.string().max(200),
  /** Where a reader may write for help. */
  supportEmail: z.email(),
  /** Public address of the portal, for canonical links. */
  siteUrl: z.url().default('http://localhost:4321'),
  /** The folder of `src/words` that the portal speaks: a BCP 47 language tag. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language tag, as "en" or "de".')
    .default('en'),
  /** Logo, colours, corners and fonts. */
  brand: brandSchema.prefault({}),
  /** The links in the header; without it: APIs, guides, plans. */
  navigation: z.array(linkSchema).min(1).max(8).optional(),
  footer: footerSchema.prefault({}),
  /** The parts of the front page, in their order. */
  home: z
    .array(homeSectionSchema)
    .min(1)
    .prefault([{ section: 'hero' }, { section: 'steps' }, { section: 'apis' }]),
  guides: z
    .strictObject({
      /** Where a guide's file can be changed, `{path}` in the place of its path in the project; without it no page says so. */
      editUrl: z
        .string()
        .regex(
          /^https?:\/\/[^{}\s]*\{path\}[^{}\s]*$/,
          'Write an address with {path} in it, as "https://github.com/you/portal/edit/main/{path}".',
        )
        .optional(),
    })
    .prefault({}),
  keys: z
    .strictObject({
      /** Starts every key's value, so that secret scanners know it. */
      prefix: z
        .string()
        .regex(/^[A-Za-z0-9]{1,12}$/, 'Use 1 to 12 letters and digits.')
        .default('gh'),
      maxPerUser: z.int().min(1).max(100).default(10),
    })
    .prefault({}),
  plans: z.array(planSchema).min(1),
  /** How much findings of `npm run check:openapi` weigh, by the rule's name (docs/commands.md); others keep their weight. */
  checks: z.record(z.string(), z.enum(['error', 'warning', 'off'])).default({}),
  /** Where versions are deployed, for `npm run drift`: `{ 'orders/v2': 'aws:a1b2c3d4e5/prod' }`. */
  stages: z
    .record(
      z.string().regex(/^[^/]+\/[^/]+$/, 'Write api/version.'),
      z.string().regex(/^aws:[a-z0-9]+\/[\w-]+$/, 'Write aws:restApiId/stage.'),
    )
    .default({}),
});

export type PortalConfigInput = z.input<typeof portalConfigSchema>;
export type PortalConfig = z.output<typeof portalConfigSchema>;
