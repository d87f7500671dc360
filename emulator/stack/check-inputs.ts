import { readBrand } from '../../build/brand/read-brand.ts';
import { wordsFolder } from '../../build/words-folder.ts';
import { createClosers } from './closers.ts';
import { claimDataFolder } from './data-folder.ts';
import type { StackEnv } from './env.ts';
import { openPorts } from './foundation.ts';
import type { ProjectSettings } from './load-config.ts';
import { readDescriptions } from './seed/read-descriptions.ts';
import { StackProblem } from './stack-problem.ts';

/**
 * Looks for what would stop a start: a data folder in use, taken ports, faults of the brand, the
 * words and the descriptions.
 * @throws StackProblem for the first of them
 */
export async function checkInputs(
  options: ProjectSettings & { readonly env: StackEnv; readonly root: string },
): Promise<void> {
  const closers = createClosers();
  try {
    closers.add(claimDataFolder(options.env.dataFolder));
    await openPorts(options.env, closers);
    await checkLook(options);
    await readDescriptions(options);
  } finally {
    await closers.closeAll(() => undefined);
  }
}

/** The brand's files and colours, and the words of the portal's language: a build would fail without them. */
async function checkLook({ config, configFile }: ProjectSettings): Promise<void> {
  try {
    await wordsFolder(config.language);
    await readBrand(config.brand, configFile);
  } catch (error) {
    throw new StackProblem(
      (error as Error).message,
      'The settings are explained in docs/configuration.md. Mend the config and start again.',
    );
  }
}
