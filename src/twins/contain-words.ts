import MarkdownIt from 'markdown-it';
import { guard, guardParagraph } from './guard-inline.ts';
import { visible } from './escape.ts';

type Token = ReturnType<typeof blocks.parse>[number];

/** Only the blocks: what stands inside a paragraph stays as it was written. HTML is read as text, for that is what it becomes. */
const blocks = new MarkdownIt({ html: false });
blocks.core.ruler.enableOnly(['normalize', 'block']);

/** One line that no rule of Markdown can change: most descriptions are such. */
const plain = /^(?![-+=\d\s])[\p{L}\p{N} .,;:'"()/%?!+=@$-]+$/u;

/**
 * Markdown of a description made fit to stand among words of ours: its headings become bold lines, so that the outline is ours alone;
 * HTML becomes text, images links, and links with another scheme than `http`, `https` and `mailto` no links. Code stays as it was
 * written, and a fence that was left open is closed.
 *
 * @param source untrusted
 */
export function containWords(source: string): string {
  if (plain.test(source)) return source;
  const known = kept.get(source);
  if (known !== undefined) return known;
  const contained = contain(visible(source).trim());
  if (kept.size >= keptMost) kept.clear();
  kept.set(source, contained);
  return contained;
}

/** The same words stand in many twins: those of a parameter that all operations take, of a schema that many send. */
const kept = new Map<string, string>();
const keptMost = 20_000;

function contain(text: string): string {
  if (plain.test(text)) return text;
  const lines = text.split('\n');
  const done = new Set<number>();
  const put = (first: number, changed: readonly string[]): void =>
    changed.forEach((line, index) => {
      lines[first + index] = line;
      done.add(first + index);
    });
  const tokens = blocks.parse(text, {});
  tokens.forEach((token, index) => {
    if (!token.map || done.has(token.map[0])) return;
    const [first, end] = token.map;
    const block = lines.slice(first, end);
    if (isCode(token)) put(first, block);
    else if (token.type === 'heading_open') put(first, boldLines(block, tokens[index + 1]));
    else if (token.type === 'inline') put(first, guardParagraph(block.join('\n')).split('\n'));
  });
  // What has left no token with a place: cells of tables, in which no code crosses a `|`, and definitions of links.
  const whole = lines.map((line, at) => (done.has(at) ? line : guard(line)));
  return whole.join('\n') + closing(tokens, lines);
}

/**
 * The same for a line of a list: words that fill one line stand in it, others are quoted below it, so that nothing of them can be
 * taken for the next line of the list.
 *
 * @returns lines, the first of which goes on the line that it belongs to, and may be empty
 */
export function containInList(source: string): readonly [string, ...string[]] {
  const text = containWords(source);
  if (!text.includes('\n') && !blockStart.test(text)) return [text];
  return ['', ...text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))];
}

const blockStart = /^(?:[-+*>|=#]|\d{1,9}[.)]|[`~]{3})/;

const isCode = ({ type }: Token): boolean => type === 'fence' || type === 'code_block';

/** A heading's lines: what stands before it (a list's mark, a quote's) stays, its marks go. */
function boldLines(block: readonly string[], inline: Token | undefined): string[] {
  const words = guardParagraph((inline?.content ?? '').replaceAll('**', '').replaceAll('\n', ' '));
  const before = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(block[0] ?? '')?.[0] ?? '';
  const rest = block.slice(1).map((line) => /^[\s>]*/.exec(line)?.[0].trimEnd() ?? '');
  return [words === '' ? before : `${before}**${words.trim()}**`, ...rest];
}

/** The end of a fence that the text leaves open, which would take in all that follows. */
function closing(tokens: readonly Token[], lines: readonly string[]): string {
  const last = tokens.at(-1);
  if (last?.type !== 'fence' || last.level > 0 || !last.map) return '';
  const end =
    lines
      .slice(last.map[0] + 1, last.map[1])
      .at(-1)
      ?.trim() ?? '';
  const isClosed = end.startsWith(last.markup) && end === last.markup.charAt(0).repeat(end.length);
  return isClosed ? '' : `\n${last.markup}`;
}
