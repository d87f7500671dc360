import type { Diagnostic } from '../model/diagnostic.ts';
import { limits } from './limits.ts';

type Words = (...facts: readonly string[]) => string;
interface Rule {
  readonly severity: Diagnostic['severity'];
  readonly message: Words;
  readonly hint: Words;
}

const megabytes = limits.fileBytes / 1024 / 1024;

/** Every finding that is the reader's own, with its words; those of the validator are in validator-findings.ts. */
const rules = {
  'misplaced-file': {
    severity: 'warning',
    message: (name) => `\`${name}\` lies beside the folders of the APIs, so it is not read.`,
    hint: () => 'Move it to openapi/{api}/{version}.yaml: one folder an API, one file a version.',
  },
  'invalid-name': {
    severity: 'error',
    message: (name) => `\`${name}\` cannot be part of a URL as it is.`,
    hint: () =>
      'Rename it with lower-case letters, digits, single dots and hyphens, without `.md` at its end, e.g. `v2`.',
  },
  'reserved-name': {
    severity: 'error',
    message: (name) => `No version may be called \`${name}\`: a page of the API has that address.`,
    hint: () => 'Rename it after the version, e.g. `v2`.',
  },
  'duplicate-version': {
    severity: 'error',
    message: (name, other) => `${name} is described twice: also in ${other}.`,
    hint: () => 'Keep one of the two files.',
  },
  'unreadable-file': {
    severity: 'error',
    message: (why) => `The file cannot be read: ${why}.`,
    hint: () => 'Check that it exists and that its permissions let you read it.',
  },
  'file-too-large': {
    severity: 'error',
    message: (size) => `The file has ${size} MB; a description may have ${megabytes} MB.`,
    hint: () => 'Split it with $ref into several files, or leave out embedded data.',
  },
  'too-many-files': {
    severity: 'error',
    message: () => `The description is made of more than ${limits.files} files.`,
    hint: () => 'Bundle it before you put it here.',
  },
  'too-many-values': {
    severity: 'error',
    message: () => `With its aliases written out the file has more than ${limits.values} values.`,
    hint: () => 'Use fewer YAML aliases; point at components with $ref instead.',
  },
  'alias-bomb': {
    severity: 'error',
    message: () =>
      `YAML aliases inside aliases make the file more than ${limits.aliasGrowth} times larger than it is written.`,
    hint: () => 'Replace the anchors (&) and aliases (*) by components and $ref.',
  },
  'circular-alias': {
    severity: 'error',
    message: () => 'A YAML alias contains itself, so the document has no end.',
    hint: () => 'Write the recursion as a component that points at itself with $ref.',
  },
  'nested-too-deeply': {
    severity: 'warning',
    message: () => `Nested deeper than ${limits.depth} levels; what lies deeper is left out.`,
    hint: () => 'Move inner parts to components and point at them with $ref.',
  },
  'unsafe-key': {
    severity: 'warning',
    message: (key) => `The key \`${key}\` is left out, because JavaScript gives it a meaning.`,
    hint: () => 'Rename the key.',
  },
  'invalid-syntax': {
    severity: 'error',
    message: (why) => `This is not valid YAML or JSON: ${why}.`,
    hint: (why = '') => syntaxHint(why),
  },
  'empty-file': {
    severity: 'error',
    message: () => 'The file is empty.',
    hint: () =>
      'Write a description into it, or delete it. Names that start with `_` are not read.',
  },
  'unknown-format': {
    severity: 'error',
    message: (why) => `This is no description that can be read: ${why}.`,
    hint: () =>
      'Start it with `openapi: 3.1.0` (2.0 to 3.2 are read) or `asyncapi: 3.0.0` (2 and 3 are read).',
  },
  'remote-ref': {
    severity: 'error',
    message: (ref) => `\`${ref}\` is on another machine; a build fetches nothing.`,
    hint: () =>
      'Save the document under openapi/ (a folder that starts with `_`) and point at the copy.',
  },
  'ref-outside-openapi': {
    severity: 'error',
    message: (ref) => `\`${ref}\` leads out of the folder of the descriptions.`,
    hint: () =>
      'Move the file under openapi/ and point at it there; links that lead out are refused too.',
  },
  'not-checked': {
    severity: 'warning',
    message: (why) => `The description could not be checked to its end: ${why}.`,
    hint: () =>
      'Shorten long chains of $ref; a component that points at a component counts as one level.',
  },
  'cannot-bundle': {
    severity: 'error',
    message: (why) => `The files of the description cannot be put together: ${why}.`,
    hint: () => 'Bundle it with a tool first, or simplify its $refs between files.',
  },
  'duplicate-operation-id': {
    severity: 'warning',
    message: (id, other) => `The operationId \`${id}\` is also that of ${other}.`,
    hint: (id) =>
      `Give each operation its own; this one's page is named ${id} with a number for now.`,
  },
  'operation-not-shown': {
    severity: 'warning',
    message: (method) => `The method \`${method}\` is not one the portal can show.`,
    hint: () => 'Use a method of RFC 9110, or QUERY.',
  },
  'path-not-routable': {
    severity: 'warning',
    message: (count, path) =>
      `API Gateway cannot route ${count} of the paths, the first is \`${path}\`: they are documented, but cannot be called.`,
    hint: () =>
      'Between slashes use letters, digits, `.`, `_`, `:` and `-`, or one whole {variable}.',
  },
  'internal-reader-error': {
    severity: 'error',
    message: (why) => `The description made the reader fail: ${why}.`,
    hint: () => 'Check the file with another validator; if it is valid, report this with the file.',
  },
} as const satisfies Record<string, Rule>;

export type FindingCode = keyof typeof rules;
export type Place = Pick<Diagnostic, 'file' | 'line' | 'column' | 'pointer'>;

/** A finding of the reader, with the facts its words need (see the table above). */
export function finding(code: FindingCode, place: Place, ...facts: readonly string[]): Diagnostic {
  const rule: Rule = rules[code];
  return {
    severity: rule.severity,
    code,
    message: rule.message(...facts),
    hint: rule.hint(...facts),
    ...place,
  };
}

function syntaxHint(why: string): string {
  if (why.includes('duplicated mapping key')) {
    return 'A key may stand once on a level: merge the two, or rename one.';
  }
  if (why.includes('nested')) return 'Move inner parts to components and point at them with $ref.';
  if (why.includes('tab')) return 'Indent with spaces; YAML allows no tabs.';
  if (why.includes('indentation')) return 'Line the key up with the others of its level.';
  if (why.includes('unidentified alias'))
    return 'Define the anchor (&name) before its alias (*name).';
  return 'Look at the line and the one above it: a missing quote, colon, comma or bracket is the usual cause.';
}
