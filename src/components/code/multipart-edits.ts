import { curlFormField } from '../../model/curl-form.ts';
import type { HarParam } from '../../model/request-body.ts';
import { escapeJavaScript, escapeShell, escapeSingle } from './string-literals.ts';
import { bodyStandIn, type Edit, type SampleLanguage } from './sample-languages.ts';

type Fields = readonly HarParam[];
const body = `"${bodyStandIn}"`;
const quoted = (text: string | undefined): string => JSON.stringify(text ?? '');
const single = (text: string | undefined): string => `'${escapeSingle(text ?? '')}'`;
const javascript = (text: string): string => `'${escapeJavaScript(text)}'`;

/**
 * How each language sends a multipart body with its standard client. Java's and Swift's have no such body, and PHP's array cannot
 * hold a name twice: they show no sample rather than a wrong one.
 */
const edits: Partial<
  Record<SampleLanguage['id'], (fields: Fields) => readonly Edit[] | undefined>
> = {
  shell: (fields) => [[`--data ${bodyStandIn}`, fields.map(curlField).join(' \\\n  ')]],
  javascript: (fields) => [
    ['const options', `${javascriptForm(fields)}\n\nconst options`],
    [`'${bodyStandIn}'`, 'form'],
  ],
  python: (fields) => [
    [`payload = ${body}`, `files = [\n${fields.map(pythonField).join(',\n')}\n]`],
    ['data=payload', 'files=files'],
  ],
  go: (fields) => [
    ['"strings"', goImports(fields)],
    [`payload := strings.NewReader(${body})`, goForm(fields)],
    [
      'res, _ := http',
      'req.Header.Add("content-type", form.FormDataContentType())\n\n\tres, _ := http',
    ],
  ],
  csharp: (fields) => [
    [csharpFrame, `new MultipartFormDataContent\n  {\n${fields.map(csharpField).join('\n')}\n  }`],
  ],
  php: (fields) =>
    new Set(fields.map(({ name }) => name)).size < fields.length
      ? undefined
      : [[body, `[\n${fields.map(phpField).join(',\n')}\n  ]`]],
  ruby: (fields) => [
    [
      `request.body = ${body}`,
      `request.set_form([\n${fields.map(rubyField).join(',\n')}\n], 'multipart/form-data')`,
    ],
  ],
  rust: (fields) => [
    [
      `let payload = ${body};`,
      `let form = reqwest::multipart::Form::new()\n${fields.map(rustField).join('\n')};`,
    ],
    ['.body(payload)', '.multipart(form)'],
  ],
};

/** @returns `undefined` where the language's client does not send such a form */
export const multipartEdits = (
  { id }: Pick<SampleLanguage, 'id'>,
  fields: Fields,
): readonly Edit[] | undefined => edits[id]?.(fields);

const isFile = ({ fileName }: HarParam): boolean => fileName !== undefined;

const curlField = (field: HarParam): string => `--form '${escapeShell(curlFormField(field))}'`;

function javascriptForm(fields: Fields): string {
  const lines = fields.map(({ name, value, fileName, contentType }) => {
    const options = contentType === undefined ? '' : `, { type: ${javascript(contentType)} }`;
    if (fileName !== undefined)
      return `form.append(${javascript(name)}, await openAsBlob(${javascript(fileName)}${options}), ${javascript(fileName)});`;
    const text = JSON.stringify(value);
    return `form.append(${javascript(name)}, ${options ? `new Blob([${text}]${options})` : text});`;
  });
  const open = fields.some(isFile) ? "import { openAsBlob } from 'node:fs';\n\n" : '';
  return `${open}const form = new FormData();\n${lines.join('\n')}`;
}

/** A tuple without a file name is a plain field. */
function pythonField({ name, value, fileName, contentType }: HarParam): string {
  const content =
    fileName === undefined
      ? `None, ${quoted(value)}`
      : `${quoted(fileName)}, open(${quoted(fileName)}, "rb")`;
  return `  (${quoted(name)}, (${content}${contentType === undefined ? '' : `, ${quoted(contentType)}`}))`;
}

const goImports = (fields: Fields): string =>
  ['"bytes"', '"mime/multipart"', ...(fields.some(isFile) ? ['"os"'] : [])].join('\n\t');

function goForm(fields: Fields): string {
  const lines = fields.map(({ name, value, fileName }, index) =>
    fileName === undefined
      ? `form.WriteField(${quoted(name)}, ${quoted(value)})`
      : [
          `file${index}, _ := os.Open(${quoted(fileName)})`,
          `part${index}, _ := form.CreateFormFile(${quoted(name)}, ${quoted(fileName)})`,
          `io.Copy(part${index}, file${index})`,
        ].join('\n\t'),
  );
  return [
    'payload := &bytes.Buffer{}',
    'form := multipart.NewWriter(payload)',
    ...lines,
    'form.Close()',
  ].join('\n\t');
}

/** The content as the library writes it around the stand-in, with the media type it was given. */
const csharpFrame = `new StringContent(${body})
  {
    Headers =
    {
      ContentType = new MediaTypeHeaderValue("text/plain")
    }
  }`;

const csharpField = ({ name, value, fileName }: HarParam): string =>
  fileName === undefined
    ? `    { new StringContent(${quoted(value)}), ${quoted(name)} },`
    : `    { new StreamContent(File.OpenRead(${quoted(fileName)})), ${quoted(name)}, ${quoted(fileName)} },`;

const phpField = ({ name, value, fileName, contentType }: HarParam): string =>
  `    ${single(name)} => ${
    fileName === undefined
      ? single(value)
      : `new CURLFile(${single(fileName)}${contentType === undefined ? '' : `, ${single(contentType)}`})`
  }`;

function rubyField({ name, value, fileName, contentType }: HarParam): string {
  const type = contentType === undefined ? '' : `, { content_type: ${single(contentType)} }`;
  return `  [${single(name)}, ${fileName === undefined ? single(value) : `File.open(${single(fileName)})${type}`}]`;
}

const rustField = ({ name, value, fileName }: HarParam): string =>
  fileName === undefined
    ? `    .text(${quoted(name)}, ${quoted(value)})`
    : `    .file(${quoted(name)}, ${quoted(fileName)}).await.unwrap()`;
