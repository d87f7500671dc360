import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { PortalConfig } from '../../src/config/schema.ts';
import { StackProblem } from './stack-problem.ts';

/** The owner's config and the paths that the build's own environment names. */
export interface ProjectSettings {
  readonly config: PortalConfig;
  /** Absolute path of the file it stands in. */
  readonly configFile: string;
  readonly openapiRoot: string;
  /** Absolute path of the built site. */
  readonly dist: string;
}

/**
 * Loads the config, which parses itself when it is imported.
 * @throws StackProblem naming every fault in it, or a path that leads nowhere
 */
export async function loadProjectSettings(): Promise<ProjectSettings> {
  const { openapiRoot, distDir, configFile } = await orExplain(
    () => import('../../src/config/env.ts'),
    (message) =>
      new StackProblem(sentence(message), 'Correct or unset these variables and start again.'),
  );
  if (!existsSync(openapiRoot))
    throw new StackProblem(
      `There is no folder ${openapiRoot} with API descriptions.`,
      'Make it, or set GATEHOUSE_OPENAPI to another.',
    );
  if (configFile !== undefined && !existsSync(configFile))
    throw new StackProblem(
      `There is no config file ${configFile}.`,
      'Make it, or set GATEHOUSE_CONFIG to another.',
    );
  const file = configFile ?? 'src/config/portal.ts';
  const { portalConfig } = await orExplain(
    () => import('../../src/config/portal-config.ts'),
    (message) =>
      new StackProblem(
        sentence(message.includes(file) ? message : `${relative('', file)}: ${message}`),
        'The settings are explained in src/config/schema.ts. Mend the config and start again.',
      ),
  );
  return { config: portalConfig, configFile: resolve(file), openapiRoot, dist: distDir };
}

async function orExplain<T>(
  work: () => Promise<T>,
  explain: (message: string) => StackProblem,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain((error as Error).message);
  }
}

const sentence = (text: string): string => text.replace(/[.\n]*$/, '.');
