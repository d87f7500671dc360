const mostLetters = 64;

/**
 * The name of a file for a sample that opens it, out of a description's text. Whoever runs the sample is to put the file beside it:
 * the text may name no folder, no hidden file and no option of a program, or a hostile one would send a file of the reader's.
 *
 * @param candidates the first with a letter or digit left in it gives the name
 * @returns a base name of letters, digits, spaces, `.`, `_` and `-`; `file` where no candidate gives one
 */
export function safeFileName(...candidates: readonly string[]): string {
  return candidates.map(baseName).find((name) => name !== '') ?? 'file';
}

function baseName(text: string): string {
  const last = text.split(/[/\\:]/).at(-1) ?? '';
  const plain = last.replace(/[^\p{L}\p{N} ._-]/gu, '').replace(/^[^\p{L}\p{N}_]+/u, '');
  return /[\p{L}\p{N}]/u.test(plain) ? Array.from(plain).slice(0, mostLetters).join('').trim() : '';
}
