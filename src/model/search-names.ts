import type { SearchRecord } from './search-records.ts';

/**
 * What a name starts with in the index when it stands there as a whole. Pagefind finds every word that begins with what was asked, and
 * its time grows with the square of what it finds: without this, `/users/{user-id}/messages` and `users.ListMessages` would be two more
 * words for whoever asks for `user`. No word begins so, and Pagefind keeps letters and digits only.
 */
const wholeNameMark = 'zz';

/** A name as it stands in the index as a whole: an operationId, or the path of an operation. */
export const wholeName = (name: string): string => wholeNameMark + lettersOf(name);

/** Letters and digits in lower case: what is compared of a name. */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The words of a name: `users.ListMessages` has users, list, messages. Those of a path's parameters are left out, for they say again
 * what stands before them, or only "id".
 */
export const nameWords = (name: string): readonly string[] =>
  name
    .replace(/\{[^{}]*\}/g, ' ')
    .split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

/** What an index holds of a record's names beside its title. */
export interface IndexedNames {
  /** Every word of the method, the path and the operationId once, but for those that the title has. */
  readonly words: string;
  /** The path, the operationId, and each part of it that is a name itself (see wholeName). */
  readonly wholes: string;
}

/** The names of a record as words to be found by. */
export function indexedNames({ title, method, path = '', id }: SearchRecord): IndexedNames {
  // Without a summary, the operationId or the path is the title.
  const called = id ?? (title === path ? '' : title);
  const inTitle = new Set(nameWords(title));
  const words = [method ?? '', path, id ?? '']
    .flatMap(nameWords)
    .filter((word) => !inTitle.has(word));
  const isName = lettersOf(called) !== '' && !/\s/.test(called);
  const names = [path, ...(isName ? [called, ...called.split(/[./]/)] : [])];
  return {
    words: [...new Set(words)].join(' '),
    wholes: [...new Set(names.filter((name) => lettersOf(name) !== '').map(wholeName))].join(' '),
  };
}

/** What an index holds of a record beside its names, of which excerpts are made: Pagefind takes no record without. */
export const indexedText = ({ title, words }: SearchRecord): string =>
  words === '' ? title : words;
