import type { HarRequest } from '../model/request-har.ts';

/**
 * A request as a call of curl for a POSIX shell, an option a line. What a form sends as a file is named as one, to be put there by
 * the caller.
 *
 * @param request its URL is encoded already
 */
export function curl({ method, url, headers, cookies, postData }: HarRequest): string {
  const { mimeType, text, params = [] } = postData;
  const isForm = mimeType.startsWith('multipart/');
  const options = [
    ...headers.map(({ name, value }) => `--header ${quote(`${name}: ${value}`)}`),
    ...cookies.map(({ name, value }) => `--cookie ${quote(`${name}=${value}`)}`),
    ...params.map(({ name, value = '', fileName, contentType }) => {
      const type = contentType === undefined ? '' : `;type=${contentType}`;
      if (fileName !== undefined) return `--form ${quote(`${name}=@${fileName}${type}`)}`;
      return isForm
        ? `--form-string ${quote(`${name}=${value}`)}`
        : `--data-urlencode ${quote(`${encodeURIComponent(name)}=${value}`)}`;
    }),
    ...(text ? [`--data-raw ${quote(text)}`] : []),
  ];
  return [`curl --request ${method} ${quote(url)}`, ...options].join(' \\\n  ');
}

/** One word for the shell, whatever is in it (POSIX, "Single-Quotes"). */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
