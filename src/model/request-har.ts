import type { ApiVersion } from './api.ts';
import type { Json } from './json.ts';
import type { Operation, Parameter } from './operation.ts';
import type { SecurityScheme } from './server.ts';
import { callUrl } from './call-url.ts';
import {
  encodeHeaderParameter,
  encodePathParameter,
  encodeQueryParameter,
} from './encode-parameter.ts';
import { placeholders } from './placeholders.ts';
import { requestBodyOf, type HarPostData } from './request-body.ts';
import { sampleSchema } from './sample-schema.ts';

interface NameValue {
  name: string;
  value: string;
}

/** A request in the HTTP Archive format 1.2, which code generators take. The query stands in the URL, already encoded. */
export interface HarRequest {
  method: string;
  url: string;
  httpVersion: string;
  headers: NameValue[];
  cookies: NameValue[];
  queryString: NameValue[];
  headersSize: number;
  bodySize: number;
  /** Without a body only a media type, which generators want and leave out. */
  postData: HarPostData;
}

/** Which parameters a request shows: what it cannot do without, or all that are not deprecated. */
export type Shown = 'required' | 'all';

/**
 * An example call of an operation: its parameters and body from the description's examples, else made from the schemas, each in
 * its own style and encoding.
 *
 * @param origin origin of the gateway, or of the site for the portal's own API, e.g. `http://localhost:8080`
 */
export function requestHar(
  version: ApiVersion,
  operation: Operation,
  origin: string,
  shown: Shown = 'required',
): HarRequest {
  const parameters = operation.parameters.filter(
    ({ required, deprecated }) => required || (shown === 'all' && !deprecated),
  );
  const values = parameters.map((parameter) => [parameter, exampleOf(version, parameter)] as const);
  const body = requestBodyOf(version, operation);
  const query = values.flatMap(([parameter, value]) => queryOf(parameter, value)).join('&');
  return {
    method: operation.method.toUpperCase(),
    url: `${baseUrl(version, origin)}${pathOf(operation, values)}${query && `?${query}`}`,
    httpVersion: 'HTTP/1.1',
    headers: [
      ...values
        .filter(([parameter]) => parameter.in === 'header')
        .map(([parameter, value]) => ({ name: parameter.name, value: headerOf(parameter, value) })),
      ...credentials(version, operation),
      ...contentType(body),
    ],
    cookies: values
      .filter(([parameter]) => parameter.in === 'cookie')
      .map(([parameter, value]) => ({ name: parameter.name, value: headerOf(parameter, value) })),
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    postData: body ?? { mimeType: 'application/octet-stream' },
  };
}

/** The boundary of a multipart body is the generator's choice, so the header is too. */
function contentType(body: HarPostData | undefined): readonly NameValue[] {
  if (body === undefined || body.mimeType.startsWith('multipart/')) return [];
  return [{ name: 'content-type', value: body.mimeType }];
}

function baseUrl(version: ApiVersion, origin: string): string {
  const url = callUrl(version, origin);
  return url.startsWith('/') ? `${origin.replace(/\/+$/, '')}${url}` : url;
}

function exampleOf(version: ApiVersion, { name, schema, examples }: Parameter): Json {
  const value = examples[0]?.value ?? (schema && sampleSchema(schema, version, 'request'));
  return value === undefined || value === 'string' ? name : value;
}

function pathOf({ path }: Operation, values: readonly (readonly [Parameter, Json])[]): string {
  const parts = path.split(/(\{[^}]+\})/);
  return parts
    .map((part) => {
      const found = values.find(
        ([{ in: place, name }]) => place === 'path' && part === `{${name}}`,
      );
      return found
        ? encodePathParameter(...contentAsText(...found))
        : encodeURI(part.toWellFormed());
    })
    .join('');
}

function queryOf(parameter: Parameter, value: Json): readonly string[] {
  if (parameter.in === 'querystring') {
    return encodeQueryParameter({ ...parameter, style: 'form', explode: true }, value);
  }
  return parameter.in === 'query' ? encodeQueryParameter(...contentAsText(parameter, value)) : [];
}

function headerOf(parameter: Parameter, value: Json): string {
  return encodeHeaderParameter(...contentAsText(parameter, value));
}

/** A parameter with a media type is written in it, and that text then sent as it is. */
function contentAsText(parameter: Parameter, value: Json): [Parameter, Json] {
  return parameter.mediaType === undefined || typeof value === 'string'
    ? [parameter, value]
    : [parameter, JSON.stringify(value)];
}

/** Headers that prove who calls: the gateway's key, and what the first alternative of `security` asks for. */
function credentials(
  version: ApiVersion,
  { requiresKey, security }: Operation,
): readonly NameValue[] {
  const headers = new Map<string, string>();
  if (requiresKey) headers.set('x-api-key', placeholders.apiKey);
  for (const { name } of security[0]?.schemes ?? []) {
    const scheme = Object.hasOwn(version.securitySchemes, name)
      ? version.securitySchemes[name]
      : undefined;
    const header = scheme && headerFor(scheme);
    if (header) headers.set(...header);
  }
  return [...headers].map(([name, value]) => ({ name, value }));
}

function headerFor(scheme: SecurityScheme): [string, string] | undefined {
  const { apiKey, token } = placeholders;
  switch (scheme.type) {
    case 'apiKey':
      if (scheme.name.toLowerCase() === 'x-api-key') return ['x-api-key', apiKey];
      return scheme.in === 'header' ? [scheme.name, token] : undefined;
    case 'http':
      return ['authorization', `${scheme.scheme === 'basic' ? 'Basic' : 'Bearer'} ${token}`];
    case 'oauth2':
    case 'openIdConnect':
      return ['authorization', `Bearer ${token}`];
    case 'mutualTLS':
    case 'other':
      return undefined;
  }
}
