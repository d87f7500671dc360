import type { PortalConfig } from '../../src/config/schema.ts';
import { StackProblem } from './stack-problem.ts';

/** The owner's config and the paths that the build's own environment names. */
export interface ProjectSettings {
  readonly config: PortalConfig;
  readonly openapiRoot: string;
  /** Absolute path of the built site. */
  readonly dist: string;
}

/**
 * Loads the config, which parses itself when it is imported.
 * @throws StackProblem naming every fault in it
 */
export async function loadProjectSettings(): Promise<ProjectSettings> {
  try {
    const { openapiRoot, distDir } = await import('../../src/config/env.ts');
    const { portalConfig } = await import('../../src/config/portal-config.ts');
    return { config: portalConfig, openapiRoot, dist: distDir };
  } catch (error) {
    const { message } = error as Error;
    throw new StackProblem(
      message.replace(/[.\n]*$/, '.'),
      'The settings are explained in src/config/schema.ts. Mend the config and start again.',
    );
  }
}
