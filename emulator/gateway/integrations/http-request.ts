import type { Integration } from '@aws-sdk/client-api-gateway';
import type { Admitted } from '../context.ts';
import { requestContextOf } from '../mapping/request-context.ts';
import { requestLookup } from '../mapping/request-parameters.ts';
import { withStageVariables, type Lookup } from '../mapping/substitution.ts';
import { headerValue, type HttpHeader, type HttpHeaders } from '../request.ts';
import { newTraceId } from '../trace-id.ts';
import type { Exchange } from './http-exchange.ts';
import { forwardedHeaders } from './http-headers.ts';

/** The longest AWS waits for an integration, and what it waits when the integration says nothing. */
const defaultTimeoutMs = 29_000;

/**
 * The request as it came, for a back end that is proxied.
 * @returns undefined when the integration's URI, with its variables filled in, is none
 */
export function proxyExchange(
  context: Admitted,
  integration: Integration,
  accountId: string,
): Exchange | undefined {
  const { request } = context;
  const mapped = mapParameters(context, integration, accountId);
  const url = targetUrl(context, integration, mapped);
  if (!url) return undefined;
  const query = new URLSearchParams(request.query);
  for (const [name, value] of mapped.query) query.set(name, value);
  // Untouched when nothing is mapped, so that a back end that signs its URLs sees the very text.
  const search = mapped.query.length > 0 ? query.toString() : request.query;
  if (search) url.search = url.search ? `${url.search}&${search}` : search;
  return {
    ...exchangeTo(url, context, integration),
    headers: mergeInto(
      mapped.headers,
      mergeInto(forwardingHeaders(context), forwardedHeaders(request.headers)),
    ),
    body: request.body,
  };
}

/**
 * A request that holds what the integration's mappings say and no more.
 * @returns undefined when the integration's URI, with its variables filled in, is none
 */
export function mappedExchange(
  context: Admitted,
  integration: Integration,
  accountId: string,
  body: Buffer,
): Exchange | undefined {
  const mapped = mapParameters(context, integration, accountId);
  const url = targetUrl(context, integration, mapped);
  if (!url) return undefined;
  for (const [name, value] of mapped.query) url.searchParams.set(name, value);
  const contentType = headerValue(context.request.headers, 'content-type') ?? 'application/json';
  return {
    ...exchangeTo(url, context, integration),
    headers: mergeInto(mapped.headers, [
      ['Content-Type', contentType],
      ['Accept', headerValue(context.request.headers, 'accept') ?? 'application/json'],
      ['User-Agent', `AmazonAPIGateway_${context.address.apiId}`],
      ['X-Amzn-Apigateway-Api-Id', context.address.apiId],
      ['X-Amzn-Trace-Id', traceOf(context)],
    ]),
    body,
  };
}

function exchangeTo(url: URL, { request }: Admitted, integration: Integration) {
  const { httpMethod = 'ANY', timeoutInMillis = defaultTimeoutMs } = integration;
  return {
    url,
    method: httpMethod === 'ANY' ? request.method : httpMethod,
    timeoutMs: timeoutInMillis,
  };
}

interface MappedParameters {
  readonly path: HttpHeaders;
  readonly query: HttpHeaders;
  readonly headers: HttpHeaders;
}

/** `integration.request.{path|querystring|header}.name` ← an expression on the method's request. */
function mapParameters(
  context: Admitted,
  { requestParameters = {} }: Integration,
  accountId: string,
): MappedParameters {
  const lookup: Lookup = requestLookup(context, requestContextOf(context, accountId));
  const under = (prefix: string) =>
    Object.entries(requestParameters).flatMap(([target, expression]): HttpHeader[] => {
      const value = target.startsWith(prefix) ? lookup(expression) : undefined;
      return value === undefined ? [] : [[target.slice(prefix.length), value]];
    });
  return {
    path: under('integration.request.path.'),
    query: under('integration.request.querystring.'),
    headers: under('integration.request.header.'),
  };
}

function targetUrl(
  { route, stage }: Admitted,
  { uri = '' }: Integration,
  { path }: MappedParameters,
): URL | undefined {
  const values = { ...route.pathParameters, ...Object.fromEntries(path.map(encodePath)) };
  const filled = withStageVariables(uri, stage.variables).replaceAll(
    /\{([\w.-]+)\+?\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
  return URL.canParse(filled) ? new URL(filled) : undefined;
}

/** A greedy variable keeps its slashes. */
const encodePath = ([name, value]: HttpHeader): HttpHeader => [
  name,
  value.split('/').map(encodeURIComponent).join('/'),
];

const traceOf = ({ request }: Admitted) =>
  headerValue(request.headers, 'x-amzn-trace-id') ?? newTraceId(request.receivedAt);

function forwardingHeaders(context: Admitted): HttpHeader[] {
  const { request, address } = context;
  const before = headerValue(request.headers, 'x-forwarded-for');
  return [
    ['X-Amzn-Trace-Id', traceOf(context)],
    ['X-Amzn-Apigateway-Api-Id', address.apiId],
    ['X-Forwarded-For', before ? `${before}, ${request.sourceIp}` : request.sourceIp],
    ['X-Forwarded-Proto', 'http'],
  ];
}

/** The lines with those of `over` in the place of any of their names. */
function mergeInto(over: HttpHeaders, lines: HttpHeaders): HttpHeaders {
  const last = new Map(over.map((line) => [line[0].toLowerCase(), line]));
  return [...lines.filter(([name]) => !last.has(name.toLowerCase())), ...last.values()];
}
