import type { Admitted } from '../context.ts';
import { requestContextOf } from '../mapping/request-context.ts';
import { queryOf } from '../mapping/request-parameters.ts';
import { headerValue, mediaType, withoutHeaders, type HttpHeader } from '../request.ts';
import { newTraceId } from '../trace-id.ts';

/**
 * The event of a Lambda proxy integration, payload format 1.0.
 *
 * `path` and `pathParameters` stay percent-encoded and the query is decoded, as REST APIs do it. What is empty is `null`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function lambdaProxyEvent(context: Admitted, accountId: string): object {
  const { request, address, stage, route } = context;
  const query = [...queryOf(request)];
  const headers = eventHeaders(context);
  return {
    resource: route.resource.path,
    path: address.eventPath,
    httpMethod: request.method,
    headers: lastValues(headers),
    multiValueHeaders: allValues(headers),
    queryStringParameters: lastValues(query),
    multiValueQueryStringParameters: allValues(query),
    pathParameters: orNull(route.pathParameters),
    stageVariables: orNull(stage.variables ?? {}),
    requestContext: requestContextOf(context, accountId),
    ...eventBody(context),
  };
}

function eventHeaders({ request }: Admitted): HttpHeader[] {
  const hidden = new Set(['connection', 'content-length', 'transfer-encoding', 'x-forwarded-for']);
  const before = headerValue(request.headers, 'x-forwarded-for');
  const lines: HttpHeader[] = [
    ...withoutHeaders(request.headers, hidden),
    ['X-Forwarded-For', before ? `${before}, ${request.sourceIp}` : request.sourceIp],
  ];
  const hasTrace = headerValue(lines, 'x-amzn-trace-id') !== undefined;
  return hasTrace ? lines : [...lines, ['X-Amzn-Trace-Id', newTraceId(request.receivedAt)]];
}

function eventBody({ request, api }: Admitted) {
  if (request.body.byteLength === 0) return { body: null, isBase64Encoded: false };
  const type = mediaType(headerValue(request.headers, 'content-type'));
  const isBinary = isBinaryType(type, api.restApi.binaryMediaTypes);
  return {
    body: request.body.toString(isBinary ? 'base64' : 'utf8'),
    isBase64Encoded: isBinary,
  };
}

/** Whether an API's `binaryMediaTypes` hold a type; a wildcard holds all, or all of its kind. */
export const isBinaryType = (type: string, binaryMediaTypes: readonly string[] = []): boolean =>
  binaryMediaTypes.some((pattern) => {
    const wanted = pattern.toLowerCase();
    return wanted === '*/*' || wanted === type || wanted === type.replace(/\/.*/, '/*');
  });

const lastValues = (lines: readonly HttpHeader[]) => orNull(Object.fromEntries(lines));

function allValues(lines: readonly HttpHeader[]) {
  const values: Record<string, string[]> = {};
  for (const [name, value] of lines) (values[name] ??= []).push(value);
  return orNull(values);
}

const orNull = (values: object) => (Object.keys(values).length > 0 ? values : null);
