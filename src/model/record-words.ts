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

/** Reads words; those met before are not worked out again, for descriptions say the same over and over. */
export type WordReader = (text: string) => readonly TextWord[];

export function wordReader(): WordReader {
  const known = new Map<string, TextWord>();
  const read = (text: string): TextWord => {
    const word = known.get(text) ?? textWord(text);
    known.set(text, word);
    return word;
  };
  return (text) =>
    text
      .split(/\s+/)
      .map(read)
      .filter(({ whole }) => whole !== '');
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
export function recordWords(record: SearchRecord, read: WordReader): ReadonlyMap<string, Place> {
  const { title, words } = record;
  const found = new Map<string, Place>();
  const put = (word: string, place: Place): void => {
    if ((found.get(word) ?? place) >= place) found.set(word, place);
  };
  const names = indexedNames(record);
  for (const [index, { whole, parts }] of read(title).entries()) {
    put(whole, index === 0 ? places.start : places.title);
    for (const part of parts) put(part, places.titlePart);
  }
  const rest = [
    [`${names.words} ${names.wholes}`, places.name],
    [words, places.text],
  ] as const;
  for (const [text, place] of rest)
    for (const { whole, parts } of read(text)) {
      put(whole, place);
      for (const part of parts) put(part, place);
    }
  return found;
}
