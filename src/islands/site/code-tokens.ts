/** Which words of a language are coloured; code in a language that is not named here stays plain. */
const words: Readonly<Record<string, string>> = {
  shell: 'curl echo websocat',
  javascript:
    'const let await async function return if else for new import from fetch null true false then catch',
  node: 'const import from new true false null',
  python: 'import from def return print None True False with as if else',
  go: 'package import func return var defer nil true false if range string',
  java: 'import public class static void new var String throws return null true false',
  csharp: 'using var new await null true false',
  php: 'echo if else true false null',
  ruby: 'require class end nil true false',
  rust: 'use async await fn let mut pub',
  swift: 'import let var try await as nil true false',
  json: 'true false null',
};

/** What a comment begins with; in the others a hash is part of the language. */
const hashComments = new Set(['shell', 'python', 'ruby']);
const commentFrom = (start: string): string => String.raw`(?:^|(?<=\s))${start}[^\n]*`;
const string = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\]|\\.)*'|${'`'}(?:[^${'`'}\\]|\\.)*${'`'}`;
const number = String.raw`(?<![\w.:/-])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b`;
/** A name in JSON is a string too, but read as a name it needs no colour. */
const jsonName = String.raw`"(?:[^"\\\n]|\\.)*"(?=\s*:)`;

export const tokenKinds = ['string', 'comment', 'keyword', 'number'] as const;

export interface Token {
  readonly kind: (typeof tokenKinds)[number];
  readonly start: number;
  readonly end: number;
}

/**
 * The coloured parts of a text, in order. The lexer is coarse on purpose: comments, strings, numbers and the words of a language.
 */
export function codeTokens(text: string, language: string): Token[] {
  const keywords = words[language]?.replaceAll(' ', '|');
  if (keywords === undefined) return [];
  const isJson = language === 'json';
  const comments = isJson ? '(?!)' : commentFrom(hashComments.has(language) ? '#' : '//');
  const lexer = new RegExp(
    `${isJson ? jsonName : '(?!)'}|(?<string>${string})|(?<comment>${comments})|(?<keyword>\\b(?:${keywords})\\b)|(?<number>${number})`,
    'gm',
  );
  return [...text.matchAll(lexer)].flatMap((match) => {
    const kind = kindOf(match.groups ?? {});
    return kind ? [{ kind, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const kindOf = (groups: Readonly<Record<string, string | undefined>>): Token['kind'] | undefined =>
  tokenKinds.find((kind) => groups[kind] !== undefined);
