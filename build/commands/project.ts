import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PortalConfig } from '../../src/config/schema.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { formatDiagnostics } from '../../src/spec/format-diagnostics.ts';
import { Problem } from '../terminal.mjs';
import type { Terminal } from './command.ts';

/** The project that a command works on. Both folders are absolute paths. */
export interface Project {
  readonly root: string;
  readonly openapiRoot: string;
  readonly config: PortalConfig;
}

/**
 * The project of this clone, as its environment and its owner's config say.
 * @throws Problem naming what is wrong with either
 */
export async function loadProject(): Promise<Project> {
  try {
    const { openapiRoot } = await import('../../src/config/env.ts');
    const { portalConfig } = await import('../../src/config/portal-config.ts');
    return {
      root: fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, ''),
      openapiRoot,
      config: portalConfig,
    };
  } catch (error) {
    throw new Problem(
      (error as Error).message,
      'The settings are explained in docs/configuration.md.',
    );
  }
}

/** @throws Problem when there is no folder of descriptions */
export function requireDescriptions({ openapiRoot, root }: Project): void {
  if (existsSync(openapiRoot)) return;
  throw new Problem(
    `There is no folder ${relative(root, openapiRoot) || openapiRoot} with API descriptions.`,
    'Make it, or set GATEHOUSE_OPENAPI to another.',
  );
}

/** Findings as the build prints them, with the lines of the files that they stand in. */
export const showFindings = (
  findings: readonly Diagnostic[],
  root: string,
  { color }: Terminal,
): string => formatDiagnostics(findings, { sourceOf: (file) => textOf(join(root, file)), color });

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
