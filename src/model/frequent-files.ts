import { frequentBeginningOf, frequentWordOf } from './frequent-words.ts';
import { wordKey } from './record-words.ts';
import type { SearchKind } from './search-records.ts';

/** What a browser knows of an index's frequent words before it asks for one: which there are. */
export interface FrequentWordsHead {
  /** Changes with the lists: part of their addresses. */
  readonly made: string;
  /** How many records the index has. */
  readonly records: number;
  /** As frequentWords gives them. The lists are numbered in this order: of words, then of kinds, then of versions. */
  readonly words: readonly string[];
  readonly kinds: readonly SearchKind[];
  /** As records have them: `apiId/version`, or guideVersion. */
  readonly versions: readonly string[];
}

/** Path of the head in the folder of its index. */
export const frequentWordsFile = 'frequent.json';

/** A list as a file: of a word also what is found first when nothing else is asked for, so that one file answers. */
export interface ListFile {
  /** See writeRecordList: of a word one for each tier. */
  readonly lists: readonly string[];
  readonly first?: readonly FirstRecord[];
}

/** What is shown of a record. */
export interface FirstRecord {
  /** See searchAddress. */
  readonly address: string;
  readonly title: string;
  /** What is written about it: the part that has the word. */
  readonly text: string;
}

/** Path of a list in the folder of its index. */
export const listFile = ({ made }: Pick<FrequentWordsHead, 'made'>, index: number): string =>
  `frequent/${made}/${index}.json`;

/** What is asked of the records of one index; an empty kind for all, no versions for all. */
export interface FrequentQuestion {
  readonly text: string;
  /** Whether a word that is not frequent stands for the longest frequent one that it begins with. */
  readonly isNear: boolean;
  readonly kind: SearchKind | '';
  readonly versions?: readonly string[];
}

/** The lists that answer a question: of each of its words; and what a record must be in, one of each group. */
export interface WantedLists {
  readonly words: readonly number[];
  readonly within: readonly (readonly number[])[];
}

/**
 * @returns nothing when one of the words is not frequent, or when the words are to stand beside each other (in quotes): then the index
 * itself is to be asked
 */
export function wantedLists(
  head: FrequentWordsHead,
  { text, isNear, kind, versions }: FrequentQuestion,
): WantedLists | undefined {
  if (/^\s*".+"\s*$/.test(text)) return undefined;
  const words = text
    .split(/\s+/)
    .map(wordKey)
    .filter((key) => key !== '')
    .map((key) => {
      const index = frequentWordOf(head.words, key);
      return index === -1 && isNear ? frequentBeginningOf(head.words, key) : index;
    });
  if (words.length === 0 || words.includes(-1)) return undefined;
  const numbersOf = (names: readonly string[], asked: readonly string[], start: number) =>
    names.flatMap((name, index) => (asked.includes(name) ? [start + index] : []));
  const kindStart = head.words.length;
  const versionStart = kindStart + head.kinds.length;
  return {
    words: [...new Set(words)],
    within: [
      ...(kind === '' ? [] : [numbersOf(head.kinds, [kind], kindStart)]),
      ...(versions ? [numbersOf(head.versions, versions, versionStart)] : []),
    ],
  };
}
