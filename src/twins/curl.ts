import { curlFormField } from '../model/curl-form.ts';
import type { HarParam } from '../model/request-body.ts';
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
    ...params.map((field) =>
      isForm
        ? `--form ${quote(curlFormField(field))}`
        : `--data-urlencode ${quote(encoded(field))}`,
    ),
    ...(text ? [`--data-raw ${quote(text)}`] : []),
  ];
  return [`curl --request ${method} ${quote(url)}`, ...options].join(' \\\n  ');
}

const encoded = ({ name, value = '' }: HarParam): string =>
  `${encodeURIComponent(name.toWellFormed())}=${value}`;

/** One word for the shell, whatever is in it (POSIX, "Single-Quotes"). */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
