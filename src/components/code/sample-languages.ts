import type { HTTPSnippet } from '@readme/httpsnippet';
import {
  csharpLiteral,
  escapeDouble,
  escapeJavaScript,
  escapeShell,
  escapeSingle,
  goLiteral,
  javaLiteral,
  rustLiteral,
  swiftLiteral,
} from './string-literals.ts';

/** A piece of the library's code and what stands in its place. */
export type Edit = readonly [find: string, replacement: string];

/** What the library is given for a body, so that it writes the call and we write the body. */
export const bodyStandIn = 'GATEHOUSE0BODY';

/** A language people call APIs from: only its standard way, no exotic client. */
export interface SampleLanguage {
  /** The library's target, which is also the reader's choice. */
  readonly id: Parameters<HTTPSnippet['convert']>[0];
  readonly client: string;
  readonly label: string;
  /** The stand-in as the library writes it. */
  readonly body: string;
  /** Text for inside of the quotes that the library puts around the value of a header. */
  readonly escape: (text: string) => string;
  /** Text as an expression that takes the place of `body`. */
  readonly literal: (text: string) => string;
  /** Sends what a file holds. */
  readonly file: (name: string) => readonly Edit[];
}

const doubled = `"${bodyStandIn}"`;
const single = (text: string): string => `'${escapeSingle(text)}'`;

export const sampleLanguages: readonly SampleLanguage[] = [
  {
    id: 'shell',
    client: 'curl',
    label: 'curl',
    body: bodyStandIn,
    escape: escapeShell,
    literal: (text) => `'${escapeShell(text)}'`,
    file: (name) => [[`--data ${bodyStandIn}`, `--data-binary @${name}`]],
  },
  {
    id: 'javascript',
    client: 'fetch',
    label: 'JavaScript',
    body: `'${bodyStandIn}'`,
    escape: escapeJavaScript,
    literal: (text) => JSON.stringify(text),
    file: (name) => [
      ['const options', `import { openAsBlob } from 'node:fs';\n\nconst options`],
      [`'${bodyStandIn}'`, `await openAsBlob('${name}')`],
    ],
  },
  {
    id: 'python',
    client: 'requests',
    label: 'Python',
    body: doubled,
    escape: escapeDouble,
    literal: (text) => `${JSON.stringify(text)}.encode()`,
    file: (name) => [[doubled, `open("${name}", "rb")`]],
  },
  {
    id: 'go',
    client: 'native',
    label: 'Go',
    body: doubled,
    escape: escapeDouble,
    literal: goLiteral,
    file: (name) => [
      [`:= strings.NewReader(${doubled})`, `, _ := os.Open("${name}")`],
      ['"strings"', '"os"'],
      ['payload ,', 'payload,'],
    ],
  },
  {
    id: 'java',
    client: 'nethttp',
    label: 'Java',
    body: doubled,
    escape: escapeDouble,
    literal: javaLiteral,
    file: (name) => [[`ofString(${doubled})`, `ofFile(Path.of("${name}"))`]],
  },
  {
    id: 'csharp',
    client: 'httpclient',
    label: 'C#',
    body: doubled,
    escape: escapeDouble,
    literal: csharpLiteral,
    file: (name) => [
      [`new StringContent(${doubled})`, `new StreamContent(File.OpenRead("${name}"))`],
    ],
  },
  {
    id: 'php',
    client: 'curl',
    label: 'PHP',
    body: doubled,
    escape: (text) => escapeDouble(text).replaceAll('$', '\\$'),
    literal: single,
    file: (name) => [[doubled, `file_get_contents("${name}")`]],
  },
  {
    id: 'ruby',
    client: 'native',
    label: 'Ruby',
    body: doubled,
    escape: escapeSingle,
    literal: single,
    file: (name) => [[doubled, `File.binread("${name}")`]],
  },
  {
    id: 'rust',
    client: 'reqwest',
    label: 'Rust',
    body: doubled,
    escape: escapeDouble,
    literal: rustLiteral,
    file: (name) => [[doubled, `std::fs::read("${name}").unwrap()`]],
  },
  {
    id: 'swift',
    client: 'urlsession',
    label: 'Swift',
    body: doubled,
    escape: escapeDouble,
    literal: swiftLiteral,
    file: (name) => [
      [`Data(${doubled}.utf8)`, `try Data(contentsOf: URL(fileURLWithPath: "${name}"))`],
    ],
  },
];
