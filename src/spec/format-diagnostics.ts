import type { Diagnostic } from '../model/diagnostic.ts';
import { foldFindings } from './fold-findings.ts';
import { shortenPointer, shortenText } from './shorten.ts';

/** How findings are printed. */
export interface FormatOptions {
  /** Text of a file by its path from the project's root, for the excerpt; `undefined` leaves the excerpt out. */
  readonly sourceOf?: (file: string) => string | undefined;
  /** Whether the terminal shows ANSI colours. */
  readonly color?: boolean;
}

const excerptWidth = 100;
/** Lines named of findings that are folded away. */
const linesNamed = 20;
const ansi = { error: '31', warning: '33', dim: '2', bold: '1' } as const;

/**
 * Findings for a terminal: errors first, each with its place, what is wrong, the line itself and how to mend it; then a count. What
 * repeats is folded, with its lines.
 * Control characters of the files' own text are shown as `·`, so that a description cannot write to the terminal.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  { sourceOf = () => undefined, color = false }: FormatOptions = {},
): string {
  const paint = (style: keyof typeof ansi, text: string): string =>
    color ? `\u001b[${ansi[style]}m${text}\u001b[0m` : text;
  const linesOf = rememberLines(sourceOf);
  const sorted = [...diagnostics].sort(bySeverityAndPlace);
  const blocks = foldFindings(sorted).map(({ finding, more }) => {
    const { severity, code, message, hint, file, line, column, pointer } = finding;
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    const text = line === undefined ? undefined : linesOf(file)?.[line - 1];
    return [
      `${paint('bold', printable(place))} ${paint(severity, severity)} ${printable(shortenText(message))} ${paint('dim', `(${code})`)}`,
      ...(text === undefined || line === undefined ? [] : excerpt(text, line, column ?? 1)),
      ...(pointer ? [paint('dim', `    at ${printable(shortenPointer(pointer))}`)] : []),
      `    ${printable(shortenText(hint))}`,
      ...(more.length > 0 ? [`    … and ${more.length} more like this${linesIn(more)}`] : []),
    ].join('\n');
  });
  return [...blocks, summary(diagnostics)].join('\n\n');
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in the API descriptions.`;
}

/** Where the folded ones stand, so that nobody has to mend five to see the sixth. */
function linesIn(findings: readonly Diagnostic[]): string {
  const lines = [...new Set(findings.flatMap(({ line }) => line ?? []))];
  if (lines.length === 0) return '.';
  const named = lines.slice(0, linesNamed).join(', ');
  return `: ${lines.length === 1 ? 'line' : 'lines'} ${named}${lines.length > linesNamed ? ', …' : ''}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function bySeverityAndPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** The line with a mark under the column. A minified file is one line of megabytes, so only a window of it is shown. */
function excerpt(text: string, line: number, column: number): readonly string[] {
  const start = Math.max(0, column - 1 - excerptWidth / 2);
  const shown = printable(text.slice(start, start + excerptWidth));
  const gutter = `    ${line} | `;
  const caret = `${' '.repeat(gutter.length - 2)}| ${' '.repeat(column - 1 - start)}^`;
  return [`${gutter}${shown}`, caret];
}

function printable(text: string): string {
  return [...text].map((character) => (/\p{Cc}/u.test(character) ? '·' : character)).join('');
}

function rememberLines(
  sourceOf: (file: string) => string | undefined,
): (file: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, sourceOf(file)?.split(/\r?\n/));
    return known.get(file);
  };
}
