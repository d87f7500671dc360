import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createProject, runStart, whenReady, type RunningStack } from './run-stack.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Says whether any process of a group is left. */
function isAlive({ pid = 0 }: RunningStack): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends with the code 0 and leaves no process when all of it gets %s',
    async (signal) => {
      const project = createProject();
      cleanUps.push(project.remove);
      const start = runStart(project);
      cleanUps.push(() => isAlive(start) && start.kill('SIGKILL'));
      await whenReady(project, start, () => true);
      start.kill(signal);
      expect(await start.ended).toBe(0);
      expect(start.output()).toContain('Stopping …');
      expect(isAlive(start)).toBe(false);
      expect(existsSync(join(project.data, 'ready.json'))).toBe(false);
    },
  );
});

describe.skipIf(process.platform === 'win32')('a stop that takes its time', () => {
  async function stopping(): Promise<ChildProcess> {
    const script = new URL('../../fixtures/stop-for-ever.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    cleanUps.push(() => child.kill('SIGKILL'));
    const said = () => once(child.stdout ?? child, 'data');
    await said();
    const stops = said();
    child.kill('SIGINT');
    expect(String(await stops)).toContain('Stopping');
    return child;
  }

  it('is ended at once with the code 130 by a second Ctrl-C', async () => {
    const child = await stopping();
    // Longer than one key press takes to arrive by all its ways.
    await sleep(500);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
  });

  it('is not cut short by the same Ctrl-C that another process passes on', async () => {
    const child = await stopping();
    await sleep(500);
    child.send('stop');
    child.send('stop');
    await sleep(200);
    expect(child.exitCode).toBeNull();
  });
});
