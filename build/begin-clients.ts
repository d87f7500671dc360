import { Worker } from 'node:worker_threads';
import type { ReadFiles } from './clients-worker.ts';

/** In MB: the thread waits for other programs, and what it reads it needs once. */
const youngGeneration = 16;

/**
 * Begins the typed clients of a site that is about to be bundled: they need no page, they take longer than all other files of a version,
 * and bundling leaves a core idle. They go into the build's cache, where whoever writes them finds them, or waits for them
 * (src/downloads/kept-client.ts). Nobody waits for this, and a build may end before: what is not made here is made by who needs it.
 */
export function beginClients(read: readonly ReadFiles[]): void {
  new Worker(new URL('clients-worker.ts', import.meta.url), {
    workerData: read.map(({ version, document }) => ({ version, document })),
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  })
    .on('error', () => undefined)
    .unref();
}
