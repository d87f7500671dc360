import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { searchSourcesFile } from '../src/model/search-source.ts';
import { writeDataFiles, type DataRoute, type WantedFiles } from './data-files.ts';
import { writeIndexes } from './search-index.ts';

/** What the thread is given. */
export interface DataFilesTask {
  /** Absolute path of the program that Astro has bundled of all routes. */
  readonly entry: string;
  /** Absolute path of the site that is being built. */
  readonly site: string;
  /** Absolute path of the site as published last. */
  readonly dist: string;
  readonly wanted: readonly WantedFiles[];
}

/** The part of that program which holds the routes by the paths of their modules. */
interface Program {
  readonly manifest: {
    readonly pageMap: ReadonlyMap<string, () => Promise<{ page(): Promise<DataRoute> }>>;
  };
}

/** What the search index is made of. */
const isSearched = ({ route }: WantedFiles): boolean =>
  route.startsWith('/search/') || route.endsWith('/search-records.json');

const { entry, site, dist, wanted } = workerData as DataFilesTask;
const { manifest } = (await import(pathToFileURL(entry).href)) as Program;
const load = async (component: string): Promise<DataRoute> => {
  const module = manifest.pageMap.get(component);
  if (!module) throw new Error(`Astro has bundled no ${component}.`);
  return (await module()).page();
};
const { records = [], others = [] } = Object.groupBy(wanted, (files) =>
  isSearched(files) ? 'records' : 'others',
);
// The records come first: Pagefind is a program of its own, and takes as long as a good part of the other files.
await writeDataFiles(site, records, load);
const hasSearch = existsSync(join(site, searchSourcesFile));
const indexed = hasSearch ? writeIndexes(site, dist) : undefined;
await writeDataFiles(site, others, load);
parentPort?.postMessage('written');
await indexed;
