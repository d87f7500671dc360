import { afterEach, beforeEach, vi } from 'vitest';
import {
  createProject,
  runStack,
  whenReady,
  type Project,
  type RunningStack,
  type Whereabouts,
} from './run-stack.ts';

/** What the tests of a file have, anew for each of them. */
export interface OwnProject {
  readonly project: Project;
  run(env?: Record<string, string>, args?: string[]): RunningStack;
  /** Runs a stack and waits until it is ready. */
  start(env?: Record<string, string>): Promise<{ stack: RunningStack; ready: Whereabouts }>;
}

/**
 * Gives each test of a file a project of its own; afterwards whatever it runs is killed and the project removed. The tests may
 * take their time: they start processes, on a machine that may be busy with other tests.
 */
export function withProject(): OwnProject {
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });
  let project: Project;
  const running: RunningStack[] = [];
  beforeEach(() => {
    project = createProject();
  });
  afterEach(async () => {
    const stacks = running.splice(0);
    for (const stack of stacks) stack.kill('SIGKILL');
    await Promise.all(stacks.map(({ ended }) => ended));
    project.remove();
  });
  const run: OwnProject['run'] = (env, args) => {
    const stack = runStack(project, env, args);
    running.push(stack);
    return stack;
  };
  const start: OwnProject['start'] = async (env) => {
    const stack = run(env);
    return { stack, ready: await whenReady(project, stack) };
  };
  return {
    get project() {
      return project;
    },
    run,
    start,
  };
}
