import type { SearchRecord } from '../src/model/search-records.ts';
import {
  guideRecordsFile,
  searchSourcesFile,
  type SearchSource,
} from '../src/model/search-source.ts';
import type { IndexedRecord } from './index-records.ts';

/** The records of each index: of the newest version of each API with the guides, and of all older versions. */
export interface RecordSets {
  readonly newest: readonly IndexedRecord[];
  readonly older: readonly IndexedRecord[];
}

/**
 * Everything that can be found on the site, as its pages wrote it.
 * @param read the text of a file of the site, by its path
 */
export async function collectRecords(read: (path: string) => Promise<string>): Promise<RecordSets> {
  const sources = JSON.parse(await read(searchSourcesFile)) as readonly SearchSource[];
  const guides = JSON.parse(await read(guideRecordsFile)) as readonly SearchRecord[];
  const newest: IndexedRecord[] = [...guides];
  const older: IndexedRecord[] = [];
  for (const { apiId, version, isLatest, isUsual, records } of sources) {
    const of = `${apiId}/${version}`;
    const found = JSON.parse(await read(records)) as readonly SearchRecord[];
    const set = isLatest ? newest : older;
    for (const record of found) set.push({ ...record, of, isUsual });
  }
  return { newest, older };
}
