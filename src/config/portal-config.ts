import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configFile } from './env.ts';
import { parsePortalConfig } from './parse-portal-config.ts';
import type { PortalConfig } from './schema.ts';

/** Absolute path of the file in which the owner's config stands. */
export const configPath = configFile ?? resolve('src/config/portal.ts');

/** The owner's config, parsed once. Importing this module throws a ConfigError when it has faults. */
export const portalConfig: PortalConfig = configFile
  ? parsePortalConfig(await read(configFile), configFile)
  : parsePortalConfig((await import('./portal.ts')).default, 'src/config/portal.ts');

async function read(file: string): Promise<unknown> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    default?: unknown;
  };
  return module.default;
}
