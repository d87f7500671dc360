import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { parentPort } from 'node:worker_threads';
import type { Finding } from './check-anew.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

parentPort?.postMessage(await check());

async function check(): Promise<Finding> {
  try {
    const { loadProjectSettings } = await import('./load-config.ts');
    const settings = await loadProjectSettings();
    const { readDescriptions } = await import('./seed/read-descriptions.ts');
    await readDescriptions({ ...settings, root });
    await import('./main.ts');
    await import('../../astro.config.mjs');
    return undefined;
  } catch (error) {
    // Not by its class: the modules it could be compared with may be what is broken.
    const { message, hint } = error as { message: string; hint?: string };
    return hint === undefined
      ? { message: `The changed code cannot be loaded: ${inspect(error)}`, hint: 'Mend it.' }
      : { message, hint };
  }
}
