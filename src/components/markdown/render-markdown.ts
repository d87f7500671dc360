import MarkdownIt from 'markdown-it';
import { escapeText } from '../html.ts';
import { sanitize } from './sanitize.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });
// Only what is written as an address becomes a link: `stops.json` and `a@b` are names more often than addresses.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** One line that no rule of Markdown can change: most descriptions of parameters and properties are such. */
const plain = /^(?![-+=\d\s])[\p{L}\p{N} .,;:'"()/%?!+=@$-]+$/u;
const address = /:\/\//;
const isPlain = (text: string): boolean => plain.test(text) && !address.test(text);

const cache = new Map<string, string>();
const cacheLimit = 20_000;

/**
 * CommonMark with tables to safe HTML (see sanitize). The result is kept, since a description repeats on many pages.
 * @param source Markdown from a description: untrusted
 * @param level of the heading it stands under: its highest headings come one below
 */
export function renderMarkdown(source: string, level = 2): string {
  const text = source.trim();
  if (text === '') return '';
  if (isPlain(text)) return `<p>${escapeText(text)}</p>`;
  const key = `${level}${text}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const result = sanitize(markdown.render(text), level).trim();
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(key, result);
  return result;
}

/**
 * The first words of a Markdown text without its marks, for lists and meta tags.
 * @param limit characters at most; a cut text ends with an ellipsis
 */
export function markdownExcerpt(source: string, limit: number): string {
  const start = source.slice(0, limit * 8);
  const text = (isPlain(start) ? start : firstParagraph(start)).replace(/\s+/g, ' ').trim();
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`;
}

function firstParagraph(source: string): string {
  const tokens = markdown.parse(source, {});
  const paragraph = tokens.findIndex((token) => token.type === 'paragraph_open');
  return (tokens[paragraph + 1]?.children ?? [])
    .map((child) =>
      child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : textOf(child),
    )
    .join('');
}

const textOf = (token: { readonly type: string; readonly content: string }): string =>
  token.type === 'text' || token.type === 'code_inline' ? token.content : '';
