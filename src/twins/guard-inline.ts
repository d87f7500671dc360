/** The start of a tag, a comment or a declaration, but not an address in angle brackets; with the backslashes before it. */
const tag = /(\\*)<(?=[a-z/!?])(?!https?:\/\/[^\s<>]*>)/gi;
const image = /!(?=\[)/g;
/** From a link's words to its address, as far as a scheme can reach; and the same of a definition. */
const target = /(\\*)\](?=[(:]\s*<?\s*([^\s/?#)>]*))/g;
/** Entities and backslashes can stand for the letters of a scheme, and for its colon. */
const mayHoldScheme = /[:&\\]/;
const safeScheme = /^(?:https?|mailto):/i;

/** Takes HTML, images and unsafe links out of Markdown, whether or not it stands in code. */
export function guard(text: string): string {
  return text
    .replace(tag, (_all, slashes: string) => `${odd(slashes)}<`)
    .replace(image, '')
    .replace(target, (all: string, slashes: string, address: string) =>
      mayHoldScheme.test(address) && !safeScheme.test(address) ? `${odd(slashes)}]` : all,
    );
}

/** As many backslashes, or one more, that what follows stands for itself. */
const odd = (slashes: string): string => (slashes.length % 2 === 1 ? slashes : `${slashes}\\`);

/**
 * The same for the inside of one paragraph, whose code spans stay as they were written: they hold types such as `List<String>`.
 * Where a backslash stands before a backtick, nothing is taken for code.
 */
export function guardParagraph(text: string): string {
  if (!text.includes('`') || text.includes('\\`')) return guard(text);
  let guarded = '';
  let end = 0;
  for (const [from, to] of codeSpans(text)) {
    guarded += guard(text.slice(end, from)) + text.slice(from, to);
    end = to;
  }
  return guarded + guard(text.slice(end));
}

/** Where code stands: from a run of backticks to the next one of the same length (CommonMark, "Code spans"). */
function codeSpans(text: string): (readonly [number, number])[] {
  const runs = [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const next = new Map<number, number>();
  const closes = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { length, index } = runs[at] ?? { length: 0, index: 0 };
    closes[at] = next.get(length) ?? -1;
    next.set(length, index);
  }
  const spans: (readonly [number, number])[] = [];
  let end = 0;
  runs.forEach(({ length, index }, at) => {
    const close = closes[at] ?? -1;
    if (index < end || close < 0) return;
    end = close + length;
    spans.push([index, end]);
  });
  return spans;
}
