import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseDescriptions } from './heavy-descriptions.ts';
import { measureSite, type SiteSize } from './measure-site.ts';
import type { Usage } from './report-usage.ts';

/**
 * Builds the portal with one heavy public description after the other, each in a process of its own, and prints pages, seconds and
 * peak memory: `npm run descriptions --prefix bench [-- github stripe]`.
 */
const project = join(import.meta.dirname, '..');

interface Measured extends SiteSize, Usage {
  readonly seconds: number;
  readonly isBuilt: boolean;
}

async function measure(name: string, source: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  // The build renames files within its output, so that must lie on the project's file system.
  await mkdir(join(project, '.e2e'), { recursive: true });
  const output = await mkdtemp(join(project, '.e2e', 'bench-'));
  // A build's cache and its folders lie beside the site.
  const site = join(output, 'dist');
  try {
    await mkdir(join(folder, name));
    await copyFile(source, join(folder, name, 'v1.json'));
    const started = performance.now();
    const { code, usage } = await build({ GATEHOUSE_OPENAPI: folder, GATEHOUSE_DIST: site });
    const seconds = (performance.now() - started) / 1000;
    return { seconds, isBuilt: code === 0, ...usage, ...(await measureSite(site)) };
  } finally {
    await rm(folder, { recursive: true });
    await rm(output, { recursive: true });
  }
}

/** Runs the build in a process that tells what it used when it ends; one that is killed cannot. */
async function build(environment: NodeJS.ProcessEnv): Promise<{ code: number; usage: Usage }> {
  const hook = new URL('report-usage.ts', import.meta.url);
  const astro = fileURLToPath(import.meta.resolve('astro/package.json')).replace(
    /package\.json$/,
    'bin/astro.mjs',
  );
  const child = spawn(process.execPath, ['--import', hook.href, astro, 'build'], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let usage: Usage = { megabytes: Number.NaN, userSeconds: Number.NaN };
  child.on('message', (message) => {
    usage = message as Usage;
  });
  const code = await new Promise<number>((resolve) =>
    child.on('close', (exit) => resolve(exit ?? 1)),
  );
  return { code, usage };
}

function rowOf(name: string, measured: Measured): string {
  const { isBuilt, operations, pages, seconds, userSeconds, megabytes, medianKilobytes } = measured;
  return [
    `${name}: ${isBuilt ? 'built' : 'FAILED'}`,
    `${operations} operations`,
    `${pages} pages`,
    `${seconds.toFixed(0)} s`,
    `${userSeconds.toFixed(0)} s user CPU`,
    `${megabytes.toFixed(0)} MB at most`,
    `${medianKilobytes.toFixed(0)} KB an operation page (median)`,
  ].join(', ');
}

const rows: string[] = [];
for (const { name, path } of chooseDescriptions(process.argv.slice(2))) {
  const measured = await measure(name, path);
  rows.push(rowOf(name, measured));
  if (!measured.isBuilt) process.exitCode = 1;
}
console.log(`\n${rows.join('\n')}`);
