/**
 * Code points of a CSS `unicode-range` (CSS Fonts 4, section 4.5), as Fontsource writes it: without wildcards.
 * @param range `U+0000-00FF,U+0131`
 */
export const charactersIn = (range: string): number[] =>
  range.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((digits) => parseInt(digits, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

/** @param codes code points in rising order */
export function formatUnicodeRange(codes: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && code === run.last + 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs
    .map(({ first, last }) => (first === last ? hex(first) : `${hex(first)}-${last.toString(16)}`))
    .join(', ');
}

const hex = (code: number): string => `U+${code.toString(16)}`;
