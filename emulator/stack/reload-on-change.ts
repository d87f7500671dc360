import { join, relative, sep } from 'node:path';
import type { SourceChange } from './site/dev-site.ts';
import type { Stack } from './start-stack.ts';
import { describeProblem } from './stack-problem.ts';

/** An editor writes a file in several steps, and a checkout many files. */
const settleMs = 150;

export interface WatchedPaths {
  readonly root: string;
  readonly openapiRoot: string;
}

/**
 * Takes changed sources over while the stack runs: descriptions into the gateway, functions into their next invocation. Pages
 * and islands are Astro's own matter.
 */
export function reloadOnChange({ root, openapiRoot }: WatchedPaths) {
  const inside = (folder: string, path: string) => {
    const way = relative(folder, path);
    return way !== '' && !way.startsWith('..') && !way.startsWith(`${sep}`);
  };
  const functionFolders = ['functions', 'src/model'].map((folder) => join(root, folder));
  const pending = new Set<'descriptions' | 'functions'>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const apply = async (stack: Stack) => {
    const kinds = new Set(pending);
    pending.clear();
    if (kinds.has('functions')) {
      stack.reloadFunctions();
      console.log('  Functions reloaded.');
    }
    if (kinds.has('descriptions')) {
      try {
        await stack.reseed();
        console.log('  API descriptions imported into the gateway.');
      } catch (error) {
        console.error(describeProblem(error));
      }
    }
  };
  return ({ path }: SourceChange, stack: Stack): void => {
    if (inside(openapiRoot, path)) pending.add('descriptions');
    if (functionFolders.some((folder) => inside(folder, path))) pending.add('functions');
    if (inside(join(root, 'src/config'), path))
      console.log('  The config changed: stop and start again to take it over.');
    if (pending.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void (running = running.then(() => apply(stack))), settleMs);
  };
}
