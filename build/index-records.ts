import { setImmediate } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { searchAddress } from '../src/model/search-address.ts';
import { indexedNames, indexedText } from '../src/model/search-names.ts';
import type { SearchRecord } from '../src/model/search-records.ts';
import { inSearchOrder } from '../src/model/search-order.ts';
import { guideVersion, usualKind } from '../src/model/search-source.ts';
import { frequentFiles, type IndexFile } from './frequent-files.ts';

/** A record with the version it belongs to, as `apiId/version`; guides belong to none. */
export interface IndexedRecord extends SearchRecord {
  readonly of?: string;
  /** Of the version that stands in no filter (SearchSource). */
  readonly isUsual?: boolean;
}

/** Records on their way to the indexer at once: enough to keep it busy, few enough to keep memory flat. */
const batchSize = 500;

/** An index: what was made of it by Pagefind, and its frequent words. */
export interface MadeIndex<T> {
  readonly made: T;
  readonly frequent: readonly IndexFile[];
}

/**
 * Makes a search index with Pagefind. It runs as a process of its own, which ends with this.
 *
 * @param finish writes Pagefind's part of the index, or takes its files
 * @throws when Pagefind refuses a record or cannot be run
 */
export async function indexRecords<T>(
  records: readonly IndexedRecord[],
  finish: (index: PagefindIndex) => Promise<T>,
): Promise<MadeIndex<T>> {
  // Pagefind numbers records as they come: the lists of frequent words name them by that number.
  const ordered = inSearchOrder(records);
  try {
    // One language for all of it: what Pagefind would detect of single records would split the index.
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`Pagefind: ${errors.join(' ')}`);
    for (let at = 0; at < ordered.length; at += batchSize)
      await Promise.all(ordered.slice(at, at + batchSize).map((record) => add(record, index)));
    // Side by side: the command to finish is on its way to Pagefind's process before this one begins to count.
    const counting = setImmediate().then(() => frequentFiles(ordered));
    const [made, frequent] = await Promise.all([finish(index), counting]);
    return { made, frequent };
  } finally {
    await close();
  }
}

async function add(record: IndexedRecord, index: PagefindIndex): Promise<void> {
  const { title, kind, of, isUsual } = record;
  const names = indexedNames(record);
  const { errors } = await index.addCustomRecord({
    url: searchAddress(record),
    content: indexedText(record),
    language: 'en',
    meta: {
      title,
      ...(names.words !== '' && { names: names.words }),
      ...(names.wholes !== '' && { wholes: names.wholes }),
    },
    filters: {
      ...(kind !== usualKind && { kind: [kind] }),
      ...(!isUsual && { version: [of ?? guideVersion] }),
    },
  });
  if (errors.length > 0) throw new Error(`Pagefind, ${record.url}: ${errors.join(' ')}`);
}

/** Pagefind's own pages and styles, which it writes beside every index: the portal has its own. */
export const isSearchFile = (path: string): boolean =>
  !/^pagefind-(?!worker\.js$|entry\.json$)/.test(path);
