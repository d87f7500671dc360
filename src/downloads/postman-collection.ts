import type { ApiVersion } from '../model/api.ts';
import type { Operation } from '../model/operation.ts';
import { callUrl } from '../model/call-url.ts';
import type { Json } from '../model/json.ts';
import { operationsByTag } from '../model/operations-by-tag.ts';
import type { HarPostData } from '../model/request-body.ts';
import { placeholders } from '../model/placeholders.ts';
import { type HarRequest, requestHar } from '../model/request-har.ts';

type JsonObject = { readonly [key: string]: Json };

/** Stands where the address is in a request, to be replaced by the collection's variable. */
const origin = 'http://gateway.invalid';

/**
 * A Postman collection (format 2.1.0) with a request for each operation, in folders by tag. The requests are those of the samples:
 * what need not be sent is switched off. Address, key and token are variables, the latter two empty.
 *
 * @param baseUrl where the version is called, e.g. `https://gateway.example/transit/v2`
 */
export function postmanCollection(version: ApiVersion, baseUrl: string): JsonObject {
  const grouped = new Set<string>();
  const folders = operationsByTag(version).flatMap(({ tag, operations }) => {
    const own = operations.filter(({ slug, kind }) => kind === 'operation' && !grouped.has(slug));
    for (const { slug } of own) grouped.add(slug);
    if (own.length === 0) return [];
    const item = own.map((operation) => requestItem(version, operation));
    return [{ name: tag.title ?? tag.name, ...described(tag.description), item }];
  });
  return {
    info: {
      name: `${version.title} ${version.version}`,
      ...described(version.description),
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: folders,
    auth: {
      type: 'apikey',
      apikey: [
        { key: 'key', value: 'x-api-key', type: 'string' },
        { key: 'value', value: '{{apiKey}}', type: 'string' },
        { key: 'in', value: 'header', type: 'string' },
      ],
    },
    variable: [
      { key: 'baseUrl', value: baseUrl, type: 'string' },
      { key: 'apiKey', value: '', type: 'string' },
      { key: 'token', value: '', type: 'string' },
    ],
  };
}

function requestItem(version: ApiVersion, operation: Operation): JsonObject {
  const whole = requestHar(version, operation, origin, 'all');
  const least = requestHar(version, operation, origin, 'required');
  const { method, postData } = whole;
  const hasBody = operation.requestBody !== undefined;
  return {
    name: operation.summary ?? `${method} ${operation.path}`,
    request: {
      method,
      ...described(operation.description),
      ...(operation.requiresKey ? {} : { auth: { type: 'noauth' } }),
      header: headersOf(whole, least),
      url: urlOf(version, whole, least),
      ...(hasBody ? { body: bodyOf(postData) } : {}),
    },
    response: [],
  };
}

function urlOf(version: ApiVersion, whole: HarRequest, least: HarRequest): JsonObject {
  const base = callUrl(version, origin);
  const start = base.startsWith('/') ? `${origin}${base}` : base;
  const [path = '', query = ''] = whole.url.slice(start.length).split(/\?(.*)/s, 2);
  const needed = new Set((least.url.split('?')[1] ?? '').split('&'));
  return {
    raw: `{{baseUrl}}${path}${query === '' ? '' : `?${query}`}`,
    host: ['{{baseUrl}}'],
    path: path.split('/').slice(1),
    query: query.split('&').flatMap((pair) => {
      if (pair === '') return [];
      const [key = '', value = ''] = pair.split(/=(.*)/s, 2);
      return [{ key, value, disabled: !needed.has(pair) }];
    }),
  };
}

/** The key is the collection's business; a token is named by its variable. */
function headersOf(whole: HarRequest, least: HarRequest): JsonObject[] {
  const needed = new Set(least.headers.map(({ name }) => name));
  const cookies = whole.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return [
    ...whole.headers
      .filter(({ name, value }) => !(name === 'x-api-key' && value === placeholders.apiKey))
      .map(({ name, value }) => ({
        key: name,
        value: value.replace(placeholders.token, '{{token}}'),
        disabled: !needed.has(name),
      })),
    ...(cookies === ''
      ? []
      : [{ key: 'cookie', value: cookies, disabled: least.cookies.length === 0 }]),
  ];
}

function bodyOf({ mimeType, text = '', params }: HarPostData): JsonObject {
  if (!params) {
    const language = /[/+]json\b/i.test(mimeType) ? 'json' : 'text';
    return { mode: 'raw', raw: text, options: { raw: { language } } };
  }
  const isMultipart = mimeType.startsWith('multipart/');
  const mode = isMultipart ? 'formdata' : 'urlencoded';
  return {
    mode,
    [mode]: params.map(({ name, value = '', fileName, contentType }) =>
      fileName === undefined
        ? { key: name, value, type: 'text', ...(contentType ? { contentType } : {}) }
        : { key: name, type: 'file', src: [] },
    ),
  };
}

const described = (words: string | undefined): JsonObject =>
  words === undefined ? {} : { description: { content: words, type: 'text/markdown' } };
