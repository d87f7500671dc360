import type { SearchRecord } from './search-records.ts';

/**
 * The order of records in an index, and so of what is found equally well: deprecated ones last, shorter titles before longer, and of
 * the same title shorter paths. A record is called by its number in this order wherever frequent words are (see frequent-words.ts).
 */
export const inSearchOrder = <R extends SearchRecord>(records: readonly R[]): readonly R[] =>
  [...records].sort(
    (one, other) =>
      Number(one.isDeprecated ?? false) - Number(other.isDeprecated ?? false) ||
      one.title.length - other.title.length ||
      compare(one.title, other.title) ||
      (one.path?.length ?? 0) - (other.path?.length ?? 0) ||
      compare(one.url, other.url),
  );

/** By code units: the same on every machine. */
const compare = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};
