import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { writeIndexFiles } from '../../build/frequent-files.ts';
import { indexRecords, type IndexedRecord } from '../../build/index-records.ts';
import { searchRecords } from '../../src/model/search-records.ts';
import { searchIndexes, searchSources, searchSourcesFile } from '../../src/model/search-source.ts';
import type { HeavyDescription } from '../heavy-descriptions.ts';
import { readDescription } from '../read-description.ts';

/** Everything that a search of one API needs, as a site has it, without the site's pages. */
export interface MadeIndex {
  readonly apiId: string;
  readonly operations: number;
  readonly records: number;
  /** Seconds of wall time from records to files. */
  readonly seconds: number;
}

const engine = join(import.meta.dirname, '../../src/islands/search/search-engine.ts');
/** Address of the dialog's engine, bundled as a site's scripts are. */
export const engineFile = '/engine.js';

/**
 * Writes a search index with the list of its versions, the engine of the dialog, and an empty page to ask from.
 * @param folder absolute path of an empty folder
 * @throws when the portal refuses the description, with the findings
 */
export async function makeIndex(description: HeavyDescription, folder: string): Promise<MadeIndex> {
  const { apiId, operations, records } = await readRecords(description, folder);
  const started = performance.now();
  const target = join(folder, searchIndexes.newest);
  const { frequent } = await indexRecords(records, (index) =>
    index.writeFiles({ outputPath: target }),
  );
  await writeIndexFiles(frequent, target);
  const seconds = (performance.now() - started) / 1000;
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>-</title>');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: engine, formats: ['es'], fileName: () => engineFile.slice(1) },
    },
  });
  return { apiId, operations, records: records.length, seconds };
}

async function readRecords(
  description: HeavyDescription,
  folder: string,
): Promise<
  Pick<MadeIndex, 'apiId' | 'operations'> & { readonly records: readonly IndexedRecord[] }
> {
  const { version } = await readDescription(description);
  const file = join(folder, searchSourcesFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(searchSources([version])));
  const of = `${version.apiId}/${version.version}`;
  return {
    apiId: version.apiId,
    operations: version.operations.length,
    records: searchRecords(version).map((record) => ({ ...record, of, isUsual: true })),
  };
}
