import { z } from 'zod';

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
  keys: z.strictObject({
    /** Starts every key's value, so that secret scanners know it. */
    prefix: z
      .string()
      .regex(/^[A-Za-z0-9]{1,12}$/, 'Use 1 to 12 letters and digits.')
      .default('gh'),
    maxPerUser: z.int().min(1).max(100).default(10),
  }),
  plans: z.array(planSchema).min(1),
});

export type PortalConfigInput = z.input<typeof portalConfigSchema>;
export type PortalConfig = z.output<typeof portalConfigSchema>;
