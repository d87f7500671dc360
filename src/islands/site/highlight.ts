/**
 * Colours code with the CSS Custom Highlight API: ranges over the plain text, no markup, so that a page weighs what its code weighs
 * and reads the same without a script. The lexer is coarse on purpose: comments, strings, numbers and the words of a language.
 */
const words: Readonly<Record<string, string>> = {
  shell: 'curl',
  javascript:
    'const let await async function return new import from fetch null true false then catch',
  python: 'import from def return print None True False with as if else',
  go: 'package import func return var defer nil true false if range string',
  java: 'import public class static void new var String throws return null true false',
  json: 'true false null',
};

const comment = String.raw`(?:^|(?<=\s))#[^\n]*|//(?![^\s"']*["'])[^\n]*`;
const string = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\]|\\.)*'|${'`'}(?:[^${'`'}\\]|\\.)*${'`'}`;
const number = String.raw`(?<![\w.-])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b`;

export interface Token {
  readonly kind: 'comment' | 'string' | 'keyword' | 'number';
  readonly start: number;
  readonly end: number;
}

/** The coloured parts of a text, in order. */
export function tokens(text: string, language: string): Token[] {
  const keywords = words[language]?.replaceAll(' ', '|') ?? '(?!)';
  const comments = language === 'json' ? '(?!)' : comment;
  const lexer = new RegExp(
    `(?<string>${string})|(?<comment>${comments})|(?<keyword>\\b(?:${keywords})\\b)|(?<number>${number})`,
    'g',
  );
  return [...text.matchAll(lexer)].map((match) => ({
    kind: kindOf(match.groups ?? {}),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups['string'] !== undefined) return 'string';
  if (groups['comment'] !== undefined) return 'comment';
  return groups['keyword'] !== undefined ? 'keyword' : 'number';
}

/** The rules stand here because the site's CSS compiler does not know `::highlight` and warns on every build. */
const colours = new CSSStyleSheet();
colours.replaceSync(
  ['string', 'keyword', 'number', 'comment']
    .map((kind) => `::highlight(code-${kind}) { color: var(--color-code-${kind}); }`)
    .join('\n'),
);

/** Colours every code block of the page, anew each time; a browser without the API shows them plain. */
export function highlightPage(): void {
  if (!('highlights' in CSS)) return;
  document.adoptedStyleSheets = [colours];
  CSS.highlights.clear();
  for (const block of document.querySelectorAll('pre > code')) {
    const text = block.firstChild;
    if (text instanceof Text) highlight(text, languageOf(block));
  }
}

const languageOf = (block: Element): string =>
  block.getAttribute('data-lang') ?? /language-(\w+)/.exec(block.className)?.[1] ?? 'text';

function highlight(text: Text, language: string): void {
  if (language === 'text' || text.data.length > 20_000) return;
  for (const { kind, start, end } of tokens(text.data, language)) {
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
