/** What has a meaning in the middle of a line (CommonMark 0.31, section 2.4), and what only at its start. */
const marks = /[\\`*[\]<]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)/gu;
const start = /^(\d{1,9})?(#|>|[=~|]|[-+.)](?=[\s-]|$))/;

/** Words with single blanks, in which there is nothing to escape: most names and types are such. */
const simple = /^[\p{L}][\p{L}\p{N}.,:;()/-]*(?: [\p{L}\p{N}.,:;()/-]+)*$/u;

/**
 * A text of a description as words on one line that nobody who reads Markdown takes for anything else: no heading, link, list or
 * HTML.
 *
 * @param text untrusted
 */
export function inline(text: string): string {
  if (simple.test(text)) return text;
  return oneLine(text).replace(marks, '\\$&').replace(start, '$1\\$2');
}

/** A text as code on one line, in more backticks than stand together in it (CommonMark, "Code spans"). */
export function code(text: string): string {
  const line = oneLine(text);
  const ticks = '`'.repeat(longestRun(line) + 1);
  const space = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${ticks}${space}${line}${space}${ticks}`;
}

/**
 * A text as a block of code, within a fence longer than any in it (CommonMark, "Fenced code blocks").
 *
 * @param language one word
 */
export function fence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${visible(text)}\n${ticks}`;
}

/**
 * A link.
 *
 * @param words escaped already
 * @param address an absolute one that safeLink gave, or one of this site: both hold no blanks
 */
export const link = (words: string, address: string): string =>
  `[${words}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;

/** Without the control characters that no text needs, and with one kind of line end. */
export function visible(text: string): string {
  return /[^\P{Cc}\n\t]/u.test(text) ? clean(text) : text;
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

const oneLine = (text: string): string =>
  simple.test(text) ? text : visible(text).replace(/\s+/g, ' ').trim();

function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
