import { HTTPSnippet } from '@readme/httpsnippet';
import type { HarPostData } from '../../model/request-body.ts';
import type { HarRequest } from '../../model/request-har.ts';
import { multipartEdits } from './multipart-edits.ts';
import {
  bodyStandIn,
  type Edit,
  type SampleLanguage,
  sampleLanguages,
} from './sample-languages.ts';
import { escapeShell, pythonLiteral } from './string-literals.ts';

/** One call in one language. */
export interface Sample {
  /** Name of the language, and what the highlighter colours by. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

const queryStandIn = 'GATEHOUSE0QUERY';
/** With a space, for which the shell's sample puts quotes around it: what it stands for is escaped to stand in them. */
const headerStandIn = 'GATEHOUSE0 HEADER';

/**
 * Writes a request as code for the languages people call APIs from. The library writes the call; what it would read, decode and
 * write anew, not always right in every language, goes past it behind stand-ins: the query, the body, and header values that need
 * escapes.
 * @param request its URL is encoded already
 */
export function renderSamples(request: HarRequest): Sample[] {
  const { snippet, headers } = prepare(request);
  const query = /\?.*$/.exec(urlOf(request))?.[0] ?? '';
  return sampleLanguages.flatMap((language) => {
    const edits = bodyEdits(language, request.postData);
    const code = edits && snippet.convert(language.id, language.client, { indent: '  ' })[0];
    if (!code) return [];
    const filled = [
      ...edits,
      ...urlEdits(language, code, query),
      ...headers.flatMap((value, index) => headerEdits(language, index, value)),
    ].reduce((text, [find, replacement]) => text.replaceAll(find, () => replacement), code);
    return [{ id: language.id, label: language.label, text: filled.trim() }];
  });
}

/**
 * The library writes the names of headers small, and encodes cookies for some languages: neither is meant for a stand-in. For Ruby
 * it puts names in double quotes, values in single ones.
 */
function headerEdits({ id, escape }: SampleLanguage, index: number, text: string): Edit[] {
  const standIn = standInOf(index);
  const written = [standIn, standIn.toLowerCase(), encodeURIComponent(standIn)];
  return written.flatMap((find): Edit[] => [
    ...(id === 'ruby' ? [[`"${find}"`, `'${escape(text)}'`] as const] : []),
    [find, escape(text)],
  ]);
}

const standInOf = (index: number): string => `${headerStandIn}${index}Z`;

/** In every language these stand for something in some kind of string; in an address they may as well be encoded. */
const urlOf = ({ url }: HarRequest): string =>
  url.replace(
    /['"$`\\{}]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The request as the library may see it, and the header values that were hidden from it. */
function prepare(request: HarRequest): { snippet: HTTPSnippet; headers: string[] } {
  const hidden: string[] = [];
  const hideText = (text: string): string => {
    if (/^[\w ./:;,=+*@()<>~^|-]*$/.test(text)) return text;
    hidden.push(text);
    return standInOf(hidden.length - 1);
  };
  const hide = <T extends { name: string; value: string }>(pair: T): T => ({
    ...pair,
    name: hideText(pair.name),
    value: hideText(pair.value),
  });
  const seen = {
    ...request,
    url: urlOf(request).replace(/\?.*$/, queryStandIn),
    headers: request.headers.map(hide),
    cookies: request.cookies.map(hide),
    postData: bodyKind(request.postData) === 'none' ? request.postData : standInBody,
  };
  // The form of an archive with one entry is the one whose type allows a request without a body.
  const log = {
    version: '1.2',
    creator: { name: 'Gatehouse', version: '1' },
    entries: [{ request: seen }],
  };
  return { snippet: new HTTPSnippet({ log }, { harIsAlreadyEncoded: true }), headers: hidden };
}

const standInBody: HarPostData = { mimeType: 'text/plain', text: bodyStandIn };

/** curl reads an address with a query only in quotes. */
function urlEdits({ id }: SampleLanguage, code: string, query: string): readonly Edit[] {
  if (query === '') return [];
  const bare = id === 'shell' ? /--url (\S*)GATEHOUSE0QUERY(?!')/.exec(code) : null;
  if (!bare) return [[queryStandIn, query]];
  return [[bare[0], `--url '${escapeShell(`${bare[1]}${query}`)}'`]];
}

function bodyKind({ text, params, fileName, mimeType }: HarPostData) {
  if (fileName !== undefined) return 'file';
  if (params) return mimeType.startsWith('multipart/') ? 'multipart' : 'form';
  if (!text) return 'none';
  return /[/+]json\b/i.test(mimeType) ? 'json' : 'text';
}

function bodyEdits(language: SampleLanguage, data: HarPostData): readonly Edit[] | undefined {
  const { text = '', params = [], fileName = '', mimeType } = data;
  const kind = bodyKind(data);
  const typed: Edit = [
    'new MediaTypeHeaderValue("text/plain")',
    `MediaTypeHeaderValue.Parse(${JSON.stringify(mimeType)})`,
  ];
  if (kind === 'none') return [];
  if (kind === 'multipart') return multipartEdits(language, params);
  if (kind === 'file') return [...language.file(fileName), typed];
  const own =
    kind === 'json'
      ? jsonEdits(language, text)
      : kind === 'form'
        ? formEdits(language, params)
        : [];
  const written = kind === 'form' ? encodeForm(params) : text;
  const raw = literalData(language, written);
  return [...own, ...raw, [language.body, language.literal(written)], typed];
}

/** To curl's `--data`, text that begins with `@` is the name of a file of the reader's, whose content it would send. */
const literalData = ({ id, body }: SampleLanguage, text: string): readonly Edit[] =>
  id === 'shell' && text.startsWith('@') ? [[`--data ${body}`, `--data-raw ${body}`]] : [];

/** JavaScript and Python have literals for what JSON holds. */
function jsonEdits({ id, body }: SampleLanguage, text: string): readonly Edit[] {
  if (id === 'javascript') return [[body, `JSON.stringify(${indent(text)})`]];
  if (id !== 'python') return [];
  return [
    [body, pythonLiteral(text)],
    ['data=payload', 'json=payload'],
  ];
}

const indent = (text: string): string => text.replaceAll('\n', '\n  ');

function formEdits(
  { id, body }: SampleLanguage,
  params: HarPostData['params'] = [],
): readonly Edit[] {
  const pairs = params.map(({ name, value = '' }) => [JSON.stringify(name), JSON.stringify(value)]);
  if (id === 'javascript') {
    const lines = pairs.map((pair) => `    [${pair.join(', ')}]`).join(',\n');
    return [[body, `new URLSearchParams([\n${lines}\n  ])`]];
  }
  if (id === 'python')
    return [[body, `[\n${pairs.map((pair) => `  (${pair.join(', ')})`).join(',\n')}\n]`]];
  if (id !== 'shell') return [];
  const fields = params.map(
    ({ name, value = '' }) =>
      `--data-urlencode '${escapeShell(`${encodeURIComponent(name.toWellFormed())}=${value}`)}'`,
  );
  return [[`--data ${body}`, fields.join(' \\\n  ')]];
}

const encodeForm = (params: HarPostData['params'] = []): string =>
  new URLSearchParams(params.map(({ name, value = '' }) => [name, value])).toString();
