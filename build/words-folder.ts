import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { guides as GuideWords } from '../src/words/en/guides.ts';

const languages = resolve(import.meta.dirname, '../src/words');

/**
 * The folder of a language's words, for the site's build to put in place of English.
 * @param language its folder's name, a BCP 47 language tag
 * @throws Error naming the languages there are, or the words that this one lacks: each would be a hole in a page
 */
export async function wordsFolder(language: string): Promise<string> {
  const known = foldersIn(languages);
  if (!known.includes(language))
    throw new Error(
      `language: there is no "${language}" in src/words (it has ${known.join(', ')}). ` +
        'Choose one of these in your config, or copy src/words/en to a folder of that name and translate it.',
    );
  const missing = await missingWords(language);
  if (missing.length > 0)
    throw new Error(
      `language: src/words/${language} lacks ${missing.length} of the words of src/words/en:\n` +
        missing.map((word) => `  - ${word}`).join('\n'),
    );
  return join(languages, language);
}

/** The words around guides, for what is written into them as they are read, before `#words` is put in place. */
export async function readGuideWords(language: string): Promise<typeof GuideWords> {
  const words = (await load(language, 'guides.ts')) as { readonly guides: typeof GuideWords };
  return words.guides;
}

/** All that the words of a language are written with: their files as one text. */
export const textOfWords = (language: string): string =>
  readdirSync(join(languages, language))
    .map((file) => readFileSync(join(languages, language, file), 'utf8'))
    .join('');

/**
 * What English has and a language has not.
 * @returns each word as file and path in it: `account.ts: account.keys.title`
 */
export async function missingWords(language: string): Promise<string[]> {
  const files = readdirSync(join(languages, 'en'));
  const theirs = new Set(readdirSync(join(languages, language)));
  const lists = await Promise.all(
    files.map(async (file) =>
      theirs.has(file)
        ? missingIn(await load('en', file), await load(language, file)).map(
            (at) => `${file}: ${at}`,
          )
        : [`${file}: the whole file`],
    ),
  );
  return lists.flat();
}

const load = (language: string, file: string): Promise<unknown> =>
  import(/* @vite-ignore */ pathToFileURL(join(languages, language, file)).href);

/** Paths of the words that one tree has and another has not, or has in another kind. */
export function missingIn(english: unknown, other: unknown): string[] {
  if (typeof english !== typeof other) return [''];
  if (typeof english !== 'object' || english === null) return [];
  return Object.entries(english).flatMap(([key, value]) =>
    missingIn(value, (other as Record<string, unknown>)[key]).map((at) =>
      at ? `${key}.${at}` : key,
    ),
  );
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
