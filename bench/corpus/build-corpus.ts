import { link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heapFlags } from '../../build/build-site.mjs';
import { runMeasured } from '../run-measured.ts';

/** A description that could be read, to be built into pages. */
export interface Buildable {
  /** Its folder's name in the portal. */
  readonly apiId: string;
  /** Absolute path of the file. */
  readonly path: string;
  readonly operations: number;
  readonly schemas: number;
}

/** What a batch came to. */
export interface BuiltBatch {
  readonly built: readonly Buildable[];
  readonly pages: number;
  readonly seconds: number;
  /** Descriptions that do not build, with the reason. */
  readonly failures: readonly { readonly apiId: string; readonly why: string }[];
}

/** Seconds that the build of one batch may take. */
export const batchLimitSeconds = 1800;
const project = join(import.meta.dirname, '../..');
const astro = fileURLToPath(import.meta.resolve('astro/package.json')).replace(
  /package\.json$/,
  'bin/astro.mjs',
);

/**
 * Builds the whole portal with some descriptions and counts its pages. When that fails, halves are built until it is known which
 * description is at fault.
 *
 * @param scratch absolute path of a folder on the descriptions' own file system
 */
export async function buildBatch(
  batch: readonly Buildable[],
  scratch: string,
): Promise<BuiltBatch> {
  const folder = await mkdtemp(join(scratch, 'batch-'));
  const site = join(folder, 'dist');
  try {
    const openapi = await layOutBatch(batch, folder);
    const { end, seconds, lastWords } = await runMeasured(astro, ['build'], {
      cwd: project,
      nodeFlags: heapFlags,
      env: {
        GATEHOUSE_OPENAPI: openapi,
        GATEHOUSE_DIST: site,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      limitSeconds: batchLimitSeconds,
    });
    if (end === 'done') return { ...(await countPages(batch, site)), seconds };
    if (batch.length === 1)
      return failed(batch, `${end}: ${lastWords.trim().slice(-300)}`, seconds);
  } finally {
    await rm(folder, { recursive: true });
  }
  const middle = Math.ceil(batch.length / 2);
  const first = await buildBatch(batch.slice(0, middle), scratch);
  const second = await buildBatch(batch.slice(middle), scratch);
  return {
    built: [...first.built, ...second.built],
    pages: first.pages + second.pages,
    seconds: first.seconds + second.seconds,
    failures: [...first.failures, ...second.failures],
  };
}

/** A folder of descriptions as a provider would have it; hard links, because a build refuses links that lead out of it. */
async function layOutBatch(batch: readonly Buildable[], folder: string): Promise<string> {
  const openapi = join(folder, 'openapi');
  for (const { apiId, path } of batch) {
    await mkdir(join(openapi, apiId), { recursive: true });
    await link(path, join(openapi, apiId, 'v1.json'));
  }
  return openapi;
}

/** A description is built when each of its operations has a page. */
async function countPages(
  batch: readonly Buildable[],
  site: string,
): Promise<Omit<BuiltBatch, 'seconds'>> {
  const built: Buildable[] = [];
  const failures: { apiId: string; why: string }[] = [];
  let pages = 0;
  for (const one of batch) {
    const folder = join(site, 'apis', one.apiId, 'v1');
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    const html = files.filter((file) => file.endsWith('index.html'));
    const operations = html.filter((file) => /^operations[/\\]/.test(file)).length;
    pages += html.length;
    if (html.length > 0 && operations === one.operations) built.push(one);
    else
      failures.push({
        apiId: one.apiId,
        why: `${operations} pages for ${one.operations} operations`,
      });
  }
  return { built, pages, failures };
}

const failed = (batch: readonly Buildable[], why: string, seconds: number): BuiltBatch => ({
  built: [],
  pages: 0,
  seconds,
  failures: batch.map(({ apiId }) => ({ apiId, why })),
});
