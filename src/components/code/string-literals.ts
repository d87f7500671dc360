/** How the languages of the samples write text. Raw and multi-line forms are preferred: a JSON body stays readable in them. */

/** Inside of double quotes with backslashes, as in Go, Java, C#, Python and Rust, which all know JSON's escapes. */
export const escapeDouble = (text: string): string =>
  JSON.stringify(text.toWellFormed()).slice(1, -1);

/** Inside of single quotes where only the quote and the backslash are special: PHP, Ruby. */
export const escapeSingle = (text: string): string => text.replace(/[\\']/g, '\\$&');

/** Inside of single quotes of JavaScript, which hold no line end but know JSON's escapes. */
export const escapeJavaScript = (text: string): string =>
  escapeDouble(text).replace(/\\.|'/g, (part) => quotes[part] ?? part);

const quotes: Readonly<Record<string, string>> = { "'": "\\'", '\\"': '"' };

/** Inside of single quotes of a POSIX shell, which knows no escapes there. */
export const escapeShell = (text: string): string => text.replaceAll("'", `'\\''`);

/** A raw string in backticks cannot hold one, and Go drops carriage returns in it. */
export const goLiteral = (text: string): string =>
  /\n/.test(text) && !/[`\r]/.test(text) ? `\`${text}\`` : JSON.stringify(text);

/** A text block (Java 15) keeps its lines; the escapes in it are those of a string. */
export const javaLiteral = (text: string): string =>
  text.includes('\n')
    ? `"""\n${text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')}"""`
    : JSON.stringify(text);

/** A raw string literal (C# 11) is fenced by more quotes than it holds in a row. */
export function csharpLiteral(text: string): string {
  if (!text.includes('\n')) return JSON.stringify(text);
  const fence = '"'.repeat(Math.max(3, longestRun(text, /"+/g) + 1));
  return `${fence}\n${text}\n${fence}`;
}

/** A raw string is fenced by more hashes than follow a quote in it. */
export function rustLiteral(text: string): string {
  const fence = '#'.repeat(longestRun(text, /(?<=")#*/g) + 1);
  return /["\\\n]/.test(text) ? `r${fence}"${text}"${fence}` : `"${text}"`;
}

/** A raw string, fenced so that neither an end nor an escape in it has as many hashes. */
export function swiftLiteral(text: string): string {
  const fence = '#'.repeat(longestRun(text, /(?<=["\\])#*/g) + 1);
  if (text.includes('\n')) return `${fence}"""\n${text}\n"""${fence}`;
  return /["\\]/.test(text) ? `${fence}"${text}"${fence}` : `"${text}"`;
}

/** JSON as Python writes it, on lines as given. */
export const pythonLiteral = (json: string): string =>
  json.replace(
    /"(?:[^"\\]|\\.)*"|\b(?:true|false|null)\b/g,
    (token) => pythonWords[token] ?? token,
  );

const pythonWords: Readonly<Record<string, string>> = {
  true: 'True',
  false: 'False',
  null: 'None',
};

const longestRun = (text: string, run: RegExp): number =>
  Math.max(0, ...[...text.matchAll(run)].map(([found]) => found.length));
