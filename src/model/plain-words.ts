/**
 * The words of a Markdown text (CommonMark) without its marks, addresses and HTML, on one line: for a search index, and for excerpts shown as
 * text. It is no parser: what it leaves of an unusual mark is a stray character, never markup.
 *
 * @param markdown untrusted
 * @param limit characters at most, cut between words
 */
export function plainWords(markdown: string, limit: number): string {
  // Marks take room too, but a text of a megabyte must not be read whole for its first lines.
  const words = markdown
    .slice(0, limit * 4)
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*(?:```|~~~).*$|^[ \t]*[-=|: ]{3,}$/gm, ' ')
    .replace(/[`*|]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+([.,;:!?)])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= limit ? words : `${words.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`;
}
