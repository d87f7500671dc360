import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { banner } from './banner.ts';
import { readyFile } from './data-folder.ts';
import { readStackEnv } from './env.ts';
import { loadProjectSettings } from './load-config.ts';
import { reloadOnChange } from './reload-on-change.ts';
import { startStack, type Stack } from './start-stack.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs the stack until a signal. With `--check` it only looks whether it could start; with `--dev` Astro's dev server shows the
 * pages and changed sources are taken over at once. `--again` is for a start that follows another: its reader knows the addresses.
 * @throws StackProblem
 */
export async function main(args: readonly string[]): Promise<void> {
  const env = readStackEnv(process.env);
  const settings = await loadProjectSettings();
  const warn = (text: string) => console.warn(`\n${text}\n`);
  if (args.includes('--check')) {
    const { checkInputs } = await import('./check-inputs.ts');
    return checkInputs({ ...settings, env, root });
  }

  const end = async () => {
    const stack = await starting;
    rmSync(readyFile(env.dataFolder), { force: true });
    await stack.close();
  };
  const follow = { ...settings, root, ...(process.send && { restart: () => void restart(end) }) };
  const starting = startStack({
    ...{ ...settings, env, root, warn },
    ...(args.includes('--dev') && { onSourceChange: reloadOnChange(follow) }),
  });
  stopOnSignals(end);
  const stack = await starting;
  writeFileAtomically(
    readyFile(env.dataFolder),
    `${JSON.stringify(whereabouts(stack), null, 2)}\n`,
  );
  if (args.includes('--again')) return console.log('  Ready again.');
  const dataFolder = relative(process.cwd(), env.dataFolder) || '.';
  console.log(banner({ ...stack, dataFolder, elapsedMs: performance.now() }));
}

/** Asks the process that started this one to start another, and makes room for it. */
async function restart(end: () => Promise<void>): Promise<void> {
  process.send?.('again');
  await end();
  process.exit(0);
}

/** For programs that wait for the stack: there while it is ready, and without secrets. */
const whereabouts = ({
  siteUrl,
  gatewayUrl,
  awsEndpoint,
  region,
  userPoolId,
  userPoolClientId,
}: Stack) => ({
  pid: process.pid,
  ...{ siteUrl, gatewayUrl, awsEndpoint, region, userPoolId, userPoolClientId },
});
