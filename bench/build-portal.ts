import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heapFlags } from '../build/build-site.mjs';
import { compressSite } from '../build/compress-site.mjs';
import { measureSite, type SiteSize } from './measure-site.ts';
import type { Usage } from './report-usage.ts';

const project = join(import.meta.dirname, '..');

/** What building a site as `npm start` does cost, and what was built. */
export interface MeasuredBuild extends SiteSize, Usage {
  readonly isBuilt: boolean;
  /** Seconds of wall time: Astro's build and compressing. */
  readonly seconds: number;
  /** Seconds of processor time in user code that compressing took, counted in `userSeconds` too. */
  readonly compressionSeconds: number;
}

/**
 * Builds the portal in a process of its own, and compresses what was built.
 * @param openapi absolute path of the descriptions
 * @param site absolute path of the site; one that is there is built upon
 */
export async function buildPortal(openapi: string, site: string): Promise<MeasuredBuild> {
  const before = existsSync(site) ? realpathSync(site) : undefined;
  const started = performance.now();
  const { code, usage } = await runAstro({ GATEHOUSE_OPENAPI: openapi, GATEHOUSE_DIST: site });
  const compressing = process.cpuUsage();
  if (code === 0) await compressSite(site, before);
  const compressionSeconds = process.cpuUsage(compressing).user / 1_000_000;
  return {
    isBuilt: code === 0,
    seconds: (performance.now() - started) / 1000,
    compressionSeconds,
    megabytes: usage.megabytes,
    userSeconds: usage.userSeconds + compressionSeconds,
    ...(await measureSite(site)),
  };
}

/** Runs the build in a process that tells what it used when it ends; one that is killed cannot. */
async function runAstro(environment: NodeJS.ProcessEnv): Promise<{ code: number; usage: Usage }> {
  const hook = new URL('report-usage.ts', import.meta.url);
  const astro = fileURLToPath(import.meta.resolve('astro/package.json')).replace(
    /package\.json$/,
    'bin/astro.mjs',
  );
  const child = spawn(process.execPath, [...heapFlags, '--import', hook.href, astro, 'build'], {
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

/** The head of a Markdown table of builds. */
export const tableHead = [
  '| build | operations | pages | wall, s | user CPU, s | of it compressing | user CPU, ms a page above the start | wall, ms a page above the start | peak MB | operation page, KB (median) |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];

/**
 * @param start what building the shipped APIs alone costs: the fixed start
 */
export function tableRow(name: string, built: MeasuredBuild, start?: MeasuredBuild): string {
  const perPage = (measure: 'userSeconds' | 'seconds'): string =>
    start === undefined
      ? '–'
      : (((built[measure] - start[measure]) / (built.pages - start.pages)) * 1000).toFixed(1);
  const cells = [
    built.isBuilt ? name : `${name}: FAILED`,
    built.operations,
    built.pages,
    built.seconds.toFixed(1),
    built.userSeconds.toFixed(1),
    built.compressionSeconds.toFixed(1),
    perPage('userSeconds'),
    perPage('seconds'),
    built.megabytes.toFixed(0),
    built.medianKilobytes.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}
