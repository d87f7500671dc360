import { join, relative, sep } from 'node:path';
import { checkAnew } from './check-anew.ts';
import type { SourceChange } from './site/dev-pages.ts';
import type { Stack } from './start-stack.ts';
import { describeProblem, StackProblem } from './stack-problem.ts';

/** An editor writes a file in several steps, and a checkout many files. */
const settleMs = 150;

export interface FollowOptions {
  /** Absolute paths: of the project, its descriptions, its config. */
  readonly root: string;
  readonly openapiRoot: string;
  readonly configFile: string;
  /** Ends this process for one that has the changed code; absent when nobody would start it. */
  readonly restart?: () => void;
}

type Kind = 'descriptions' | 'functions' | 'stack';

/** What this process itself runs on: it was loaded once, at the start. */
const ownCode = [
  ...['emulator', 'build', 'src/config', 'src/model', 'src/spec'],
  ...['functions/handlers/_manifest.ts', 'astro.config.mjs'],
];

/**
 * Takes changed sources over while the stack runs: descriptions into the gateway, functions into their next invocation, config and
 * the stack's own code by a new start. What is broken is told and left out until it is mended. Pages and islands are Astro's matter.
 */
export function reloadOnChange(options: FollowOptions) {
  const kindOf = createKindOf(options);
  const pending = new Set<Kind>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let told = '';

  const tell = (problem: string) => {
    // One save may be seen as two changes; the finding stands on the terminal already.
    if (problem !== told) console.error(problem);
    told = problem;
  };
  const apply = async (stack: Stack) => {
    const kinds = new Set(pending);
    pending.clear();
    if (kinds.has('functions')) {
      stack.reloadFunctions();
      console.log('  Functions changed: their next calls run the new code.');
    }
    try {
      if (kinds.has('stack')) await restart(options);
      else if (kinds.has('descriptions')) {
        await stack.reseed();
        console.log('  Descriptions changed: the gateway has the new ones.');
      }
      told = '';
    } catch (error) {
      // The next change may mend it, wherever it is made.
      for (const kind of kinds) if (kind !== 'functions') pending.add(kind);
      tell(describeWhileRunning(error));
    }
  };
  return ({ path }: SourceChange, stack: Stack): void => {
    const kind = kindOf(path);
    if (kind === undefined) return;
    pending.add(kind);
    clearTimeout(timer);
    timer = setTimeout(() => void (running = running.then(() => apply(stack))), settleMs);
  };
}

function createKindOf({ root, openapiRoot, configFile }: FollowOptions) {
  const own = [...ownCode.map((path) => join(root, path)), configFile];
  return (path: string): Kind | undefined => {
    if (isIn(openapiRoot, path)) return 'descriptions';
    if (own.some((place) => isIn(place, path))) return 'stack';
    return isIn(join(root, 'functions'), path) ? 'functions' : undefined;
  };
}

const isIn = (place: string, path: string): boolean =>
  !['..', sep].some((start) => relative(place, path).startsWith(start));

/** What is wrong with a start has another way out than what is wrong with a change. */
const describeWhileRunning = (error: unknown): string =>
  error instanceof StackProblem
    ? describeProblem(
        new StackProblem(error.message, 'Mend it; until then the portal goes on with what it had.'),
      )
    : describeProblem(error);

/** @throws StackProblem when the new start would fail */
async function restart(options: FollowOptions): Promise<void> {
  if (options.restart === undefined)
    return console.log('  The config or the code of the stack changed: stop it and start again.');
  await checkAnew();
  console.log('  The config or the code of the stack changed: starting again …');
  options.restart();
}
