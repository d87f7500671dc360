import { httpMethods } from '../../model/operation.ts';
import { lettersOf, nameWords, wholeName } from '../../model/search-names.ts';

/** "Query" is a word of its own more often than a method. */
const methods: ReadonlySet<string> = new Set(httpMethods.filter((method) => method !== 'query'));

/** Why nothing is looked for: there is not enough of a word yet, or only words that nearly everything has. */
export type Refusal = 'short' | 'common';

export interface ReadQuestion {
  /** What the index is asked for, one after the other until the name that was meant is found; the last is the answer anyway. */
  readonly attempts: readonly string[];
  readonly refusal?: Refusal;
}

/**
 * Reads what was typed: leaves out the words that nearly every record has, as long as others remain, and tells names from words.
 *
 * @param commonWords words of the portal's language that tell nothing apart, in lower case
 */
export function readQuestion(text: string, commonWords: ReadonlySet<string>): ReadQuestion {
  const isTelling = (word: string): boolean => word !== '' && !commonWords.has(word.toLowerCase());
  const name = text.trim();
  if ([...lettersOf(name)].length === 0 || isLetter(name))
    return { attempts: [], refusal: 'short' };
  if (looksLikeName(name)) {
    const attempts = [wholeName(name), name, nameWords(name).filter(isTelling).join(' ')];
    return { attempts: attempts.filter((attempt) => isTelling(lettersOf(attempt))) };
  }
  const words = name.split(/\s+/).filter((word) => lettersOf(word) !== '' && !isLetter(word));
  const telling = words.filter(isTelling);
  if (telling.every((word) => isMethod(word))) return { attempts: [], refusal: 'common' };
  const asked = telling.join(' ');
  const mayBeName = telling.length === 1 && asked.length >= shortestName;
  return { attempts: mayBeName ? [asked, wholeName(asked), asked] : [asked] };
}

/** A word of as many letters that no record has may be a name in lower case: `createuploadsession`. */
const shortestName = 10;

/** A path, or a word that only code writes so: `sendMail`, `users.ListMessages`, `order_id`. */
const looksLikeName = (text: string): boolean =>
  !/\s/.test(text) &&
  (/^\//.test(text) || /[\p{L}\p{N}][./_][\p{L}\p{N}{]|\p{Ll}\p{Lu}/u.test(text));

/** One Latin letter: a word is on its way, and every tenth word begins so. Other scripts have words of one sign. */
const isLetter = (text: string): boolean => /^[a-z]$/i.test(lettersOf(text));

/** Alone it asks for a large part of all operations; with other words it counts as one of them. */
const isMethod = (word: string): boolean => methods.has(word.toLowerCase());
