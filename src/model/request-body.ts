import type { ApiVersion } from './api.ts';
import type { Json } from './json.ts';
import type { Content, Operation } from './operation.ts';
import { schemaOf } from './schema.ts';
import { safeFileName } from './safe-file-name.ts';
import { fileNameOf, isBinaryMedia } from './media-types.ts';
import { sampleSchema } from './sample-schema.ts';

/** One field of a form in a HAR request; a field with a file name is sent as that file. */
export interface HarParam {
  name: string;
  value?: string;
  fileName?: string;
  contentType?: string;
}

/** The body of a HAR request: fields of a form, or text. */
export interface HarPostData {
  mimeType: string;
  text?: string;
  params?: HarParam[];
  /** Of a body that is a file: its name. HAR 1.2 has no word for it. */
  fileName?: string;
}

/** A sample is read beside its page: a longer body is shown with what is required only. */
const mostText = 700;

const isJson = (mediaType: string): boolean => /[/+]json\b/i.test(mediaType);
const isForm = (mediaType: string): boolean =>
  /^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType);

/** An example of an operation's body: JSON if it takes JSON, else its first media type. `undefined` when it takes none. */
export function requestBodyOf(
  version: ApiVersion,
  { requestBody }: Operation,
): HarPostData | undefined {
  const contents = requestBody?.contents ?? [];
  const content = contents.find(({ mediaType }) => isJson(mediaType)) ?? contents[0];
  return content && postDataOf(version, content);
}

/** An example of one media type of a body. */
export function postDataOf(version: ApiVersion, content: Content): HarPostData {
  const { mediaType, examples } = content;
  const value = examples[0]?.value ?? made(version, content);
  if (isBinaryMedia(mediaType) && (value === undefined || typeof value === 'string'))
    return { mimeType: mediaType, fileName: fileNameOf(mediaType) };
  if (isForm(mediaType) && typeof value === 'object' && value !== null) {
    return { mimeType: mediaType, params: fieldsOf(version, content, value) };
  }
  if (value === undefined) return { mimeType: mediaType, text: '' };
  const text =
    typeof value === 'string' && !isJson(mediaType) ? value : JSON.stringify(value, null, 2);
  return { mimeType: mediaType, text };
}

function made(version: ApiVersion, { schema }: Content): Json | undefined {
  if (!schema) return undefined;
  const whole = sampleSchema(schema, version, 'request');
  if (whole === undefined || JSON.stringify(whole).length <= mostText) return whole;
  return sampleSchema(schema, version, 'request', 'required');
}

/** Lists become one field each, as form and multipart bodies write them by default. */
function fieldsOf(version: ApiVersion, content: Content, value: Json): HarParam[] {
  return Object.entries(value as object).flatMap(([name, item]: [string, Json]) => {
    const items: readonly Json[] = Array.isArray(item) ? (item as readonly Json[]) : [item];
    return items.map((one) => fieldOf(version, content, name, one));
  });
}

function fieldOf(
  version: ApiVersion,
  { schema, encoding = {} }: Content,
  name: string,
  value: Json,
): HarParam {
  const contentType = encoding[name]?.contentType?.split(',')[0]?.trim();
  const fileType = schema && binaryType(version, { schema }, name);
  if (fileType !== undefined) {
    return {
      name,
      fileName: safeFileName(...(typeof value === 'string' ? [value] : []), name),
      contentType: contentType ?? fileType,
    };
  }
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  return { name, value: text, ...(contentType === undefined ? {} : { contentType }) };
}

/** The media type of a property that holds a file. */
function binaryType(
  version: ApiVersion,
  { schema }: Required<Pick<Content, 'schema'>>,
  name: string,
): string | undefined {
  const found = schemaOf(version, schema)?.properties.find((property) => property.name === name);
  const property = found && schemaOf(version, found.schema);
  const item = property?.items ? schemaOf(version, property.items) : property;
  if (item?.contentEncoding !== undefined) return undefined;
  return (
    item?.contentMediaType ?? (item?.format === 'binary' ? 'application/octet-stream' : undefined)
  );
}
