import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * The environment of a build of the site. What differs between a desk and AWS at run time is not here: the site reads that
 * from `/config.json`.
 */
const schema = z.object({
  /** Another folder of API descriptions than `openapi/`. */
  GATEHOUSE_OPENAPI: z.string().min(1).default('openapi'),
  /** Another config file than `src/config/portal.ts`. */
  GATEHOUSE_CONFIG: z.string().min(1).optional(),
  /** Another folder for the built site than `dist/`. */
  GATEHOUSE_DIST: z.string().min(1).default('dist'),
  /** Origin shown in samples to readers without JavaScript; others get the one of `/config.json`. */
  GATEWAY_URL: z.url().default('http://localhost:8080'),
});

const parsed = schema.safeParse(process.env);
if (!parsed.success) {
  throw new Error(`The environment is not valid.\n${z.prettifyError(parsed.error)}`);
}

/** Absolute path of the folder with the API descriptions. */
export const openapiRoot = resolve(parsed.data.GATEHOUSE_OPENAPI);
/** Absolute path of a config file that replaces `src/config/portal.ts`, if one is named. */
export const configFile = parsed.data.GATEHOUSE_CONFIG && resolve(parsed.data.GATEHOUSE_CONFIG);
/** Absolute path of the built site. */
export const distDir = resolve(parsed.data.GATEHOUSE_DIST);
/**
 * Absolute path of what a build keeps for the next one: beside a site in a folder of its own, so that two builds of one clone can
 * run side by side.
 */
export const buildCacheDir =
  parsed.data.GATEHOUSE_DIST === 'dist' ? resolve('node_modules/.astro') : `${distDir}-cache`;
/** Origin of the gateway's data plane, without a trailing slash. */
export const gatewayUrl = parsed.data.GATEWAY_URL.replace(/\/$/, '');
