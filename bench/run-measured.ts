import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** How a program that was run under limits ended. */
export interface MeasuredRun {
  readonly seconds: number;
  /** Most memory that it and the programs it started held at once, in MB; NaN where there is no /proc. */
  readonly peakMegabytes: number;
  readonly end: 'done' | 'failed' | 'out of time';
  /** The last lines that it wrote, for when it failed. */
  readonly lastWords: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** Of Node itself, before the script. */
  readonly nodeFlags?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** After this many seconds it is ended with all that it started. */
  readonly limitSeconds: number;
}

const sampleMs = 250;
const lastWordsLength = 2000;
const kilobytesAPage = 4;

/** Runs a program of Node's in a process group of its own and watches its time and memory. */
export async function runMeasured(
  script: string,
  args: readonly string[],
  { cwd, nodeFlags = [], env, limitSeconds }: RunOptions,
): Promise<MeasuredRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, script, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  let lastWords = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-lastWordsLength);
    });
  let peakMegabytes = Number.NaN;
  const sampler = setInterval(() => {
    if (pid === undefined) return;
    void groupMegabytes(pid).then((now) => {
      if (!(now <= peakMegabytes)) peakMegabytes = now;
    });
  }, sampleMs);
  const kill = () => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  };
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    kill();
  }, limitSeconds * 1000);
  // A group of its own hears nothing of a Ctrl+C.
  const stop = () => {
    kill();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  ).finally(() => {
    clearInterval(sampler);
    clearTimeout(timer);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  });
  const end = isLate ? 'out of time' : code === 0 ? 'done' : 'failed';
  return { seconds: (performance.now() - started) / 1000, peakMegabytes, end, lastWords };
}

/** Resident memory of all processes of a group (proc(5): `stat` field 5, `statm` field 2). */
async function groupMegabytes(group: number): Promise<number> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (processes.length === 0) return Number.NaN;
  const pages = await Promise.all(
    processes.map(async (id) => {
      try {
        // The name in brackets may hold spaces: fields are counted from behind it.
        const stat = await readFile(`/proc/${id}/stat`, 'utf8');
        if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) return 0;
        return Number((await readFile(`/proc/${id}/statm`, 'utf8')).split(' ')[1]);
      } catch {
        // It ended in the meantime.
        return 0;
      }
    }),
  );
  return (pages.reduce((sum, one) => sum + one, 0) * kilobytesAPage) / 1024;
}
