import { indexedNames, lettersOf } from './search-names.ts';
import type { SearchRecord } from './search-records.ts';
import { stemOf } from './word-stem.ts';

/** Where a word stands in a record, best first: the first word of its title, another, a part of one, a name, or its text. */
export const places = { start: 0, title: 1, titlePart: 2, name: 3, text: 4 } as const;
export type Place = (typeof places)[keyof typeof places];

/** A word of a text as an index has it, and the words it is put together from: `mailFolder` has mail and folder. */
interface TextWord {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Reads a word; one met before is not worked out again, for descriptions say the same over and over. */
export type WordReader = (text: string) => TextWord;

export function wordReader(): WordReader {
  const known = new Map<string, TextWord>();
  return (text) => {
    const read = known.get(text);
    if (read) return read;
    const word = textWord(text);
    known.set(text, word);
    return word;
  };
}

/** A word as it is looked for: letters and digits without accents, then its stem. */
export const wordKey = (text: string): string => stemOf(plainLetters(text));

/**
 * The words of a text as Pagefind makes them: by white space, and within a word that has capitals or punctuation by those and by digits.
 */
function textWord(text: string): TextWord {
  const isCompound = /.\p{Lu}|[^\p{L}\p{N}]/u.test(text);
  const parts = isCompound ? text.split(seams).filter((part) => part.length > 1) : [];
  return { whole: wordKey(text), parts: parts.map(wordKey) };
}

const seams =
  /[^\p{L}\p{N}\p{M}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

const plainLetters = (text: string): string =>
  lettersOf(isAscii(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, ''));

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Every word that a record is found by, with the best place where it stands. */
export function recordWords(record: SearchRecord, reader: WordReader): ReadonlyMap<string, Place> {
  const { title, words } = record;
  const found = new Map<string, Place>();
  const put = (word: string, place: Place): void => {
    const best = found.get(word);
    if (best === undefined || best > place) found.set(word, place);
  };
  const putAll = (text: string, first: Place, whole: Place, part: Place): void => {
    for (const [index, word] of text.split(/\s+/).entries()) {
      const read = reader(word);
      if (read.whole === '') continue;
      put(read.whole, index === 0 ? first : whole);
      for (const one of read.parts) put(one, part);
    }
  };
  const names = indexedNames(record);
  putAll(title.trim(), places.start, places.title, places.titlePart);
  putAll(`${names.words} ${names.wholes}`, places.name, places.name, places.name);
  putAll(words, places.text, places.text, places.text);
  return found;
}
