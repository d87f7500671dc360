import { wordKey, wordReader } from '../../model/record-words.ts';

/** A piece of an excerpt: a word that was searched for, or what stands between. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Words of an excerpt. */
export const excerptLength = 24;

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

/**
 * Pagefind's excerpts are HTML: the text with `<` and `>` escaped, and `<mark>` around what was searched for. Here they become text
 * again, for a description is a stranger's and nothing of it is to be read as HTML.
 */
export function excerptParts(html: string): readonly ExcerptPart[] {
  return html.split(/<mark>|<\/mark>/).flatMap((piece, index) => {
    const text = piece.replace(/&[lg]t;/g, (entity) => entities[entity] ?? entity);
    return text === '' ? [] : [{ text, isMatch: index % 2 === 1 }];
  });
}

const readWord = wordReader();

/**
 * The part of a text that has most of the words that were asked for, as Pagefind chooses it; its beginning when it has none.
 * @param asked words, as typed
 */
export function excerptOf(content: string, asked: string): readonly ExcerptPart[] {
  const keys = asked
    .split(/\s+/)
    .map(wordKey)
    .filter((key) => key !== '');
  const words = content.split(/\s+/).filter((word) => word !== '');
  const isMatch = words.map((word) => {
    const { whole, parts } = readWord(word);
    return [whole, ...parts].some((one) => keys.some((key) => one.startsWith(key)));
  });
  const start = richestStart(isMatch);
  return words.slice(start, start + excerptLength).reduce<ExcerptPart[]>((parts, word, index) => {
    if (isMatch[start + index]) return [...parts, ...space(index), { text: word, isMatch: true }];
    const last = parts.at(-1);
    const text = index === 0 ? word : ` ${word}`;
    if (!last || last.isMatch) return [...parts, { text, isMatch: false }];
    return [...parts.slice(0, -1), { text: last.text + text, isMatch: false }];
  }, []);
}

const space = (index: number): ExcerptPart[] =>
  index === 0 ? [] : [{ text: ' ', isMatch: false }];

/** Where as many words as an excerpt has hold the most matches. */
function richestStart(isMatch: readonly boolean[]): number {
  const before = [0];
  for (const match of isMatch) before.push((before.at(-1) ?? 0) + Number(match));
  let best = 0;
  let most = 0;
  for (let start = 0; start < isMatch.length; start += 1) {
    const end = Math.min(start + excerptLength, isMatch.length);
    const matches = (before[end] ?? 0) - (before[start] ?? 0);
    if (matches > most) [best, most] = [start, matches];
  }
  return best;
}
