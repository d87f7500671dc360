import { createClosers } from './closers.ts';
import { claimDataFolder } from './data-folder.ts';
import type { StackEnv } from './env.ts';
import { openPorts } from './foundation.ts';
import type { ProjectSettings } from './load-config.ts';
import { readDescriptions } from './seed/read-descriptions.ts';

/**
 * Looks for what would stop a start: a data folder in use, taken ports, faults of the descriptions.
 * @throws StackProblem for the first of them
 */
export async function checkInputs(
  options: ProjectSettings & { readonly env: StackEnv; readonly root: string },
): Promise<void> {
  const closers = createClosers();
  try {
    closers.add(claimDataFolder(options.env.dataFolder));
    await openPorts(options.env, closers);
    await readDescriptions(options);
  } finally {
    await closers.closeAll(() => undefined);
  }
}
