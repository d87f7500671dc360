import type { HarParam } from './request-body.ts';

/** A media type as curl takes it, with no more behind it than a character set (RFC 9110 section 8.3.1). */
const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:; ?charset=[\w-]+)?$/;

/**
 * A field of a multipart body as the argument of curl's `--form`, before the shell's quotes. A value or a file's name in double
 * quotes may hold what would else be curl's own syntax (`@`, `<`, `;type=`); a name may not, and a media type could name a file
 * of headers (`;headers=@…`), so a name's `=` is encoded and any other text than a media type left out.
 */
export function curlFormField({ name, value = '', fileName, contentType = '' }: HarParam): string {
  const content = fileName === undefined ? quoted(value) : `@${quoted(fileName)}`;
  const type = mediaType.test(contentType) ? `;type=${contentType}` : '';
  return `${name.replaceAll('=', '%3D')}=${content}${type}`;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
