import { codeTokens } from './code-tokens.ts';

/**
 * Colours every code block of the page, anew each time, with the CSS Custom Highlight API: ranges over the plain text, no markup, so
 * that a page weighs what its code weighs and reads the same without a script. A browser without the API shows it plain.
 */
export function highlightPage(): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.clear();
  for (const block of document.querySelectorAll('pre > code')) {
    const text = block.firstChild;
    if (text instanceof Text) highlight(text, languageOf(block));
  }
}

const languageOf = (block: Element): string =>
  block.getAttribute('data-lang') ?? /language-(\w+)/.exec(block.className)?.[1] ?? 'text';

function highlight(text: Text, language: string): void {
  if (text.data.length > 20_000) return;
  for (const { kind, start, end } of codeTokens(text.data, language)) {
    const range = new StaticRange({
      startContainer: text,
      startOffset: start,
      endContainer: text,
      endOffset: end,
    });
    const name = `code-${kind}`;
    const known = CSS.highlights.get(name);
    if (known) known.add(range);
    else CSS.highlights.set(name, new Highlight(range));
  }
}
