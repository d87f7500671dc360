import type { GatewayResponse } from '@aws-sdk/client-api-gateway';
import type { PartlyAdmitted } from '../context.ts';
import { builtInResponses, customisedResponse, type BuiltInResponse } from '../gateway-response.ts';
import { requestContextOf } from '../mapping/request-context.ts';
import { requestLookup } from '../mapping/request-parameters.ts';
import { substitute, type Lookup } from '../mapping/substitution.ts';
import { headerValue, type GatewayRequest, type HttpAnswer, type HttpHeader } from '../request.ts';
import { Answer, type End, type Refusal } from '../step.ts';

/** The HTTP answer for the end of a request: the integration's, or the gateway response that fits the refusal. */
export function respond(end: End, context: PartlyAdmitted, accountId: string): HttpAnswer {
  const ids: HttpHeader[] = identifiersOf(context.request);
  if (end instanceof Answer)
    return { ...end.http, headers: [...withoutIdentifiers(end.http.headers), ...ids] };
  const builtIn = builtInFor(end);
  const customised = customisedResponse(end.type, builtIn.status, context.api.gatewayResponses);
  if (!customised) return builtInAnswer(end, builtIn, context.request);
  const lookup = errorLookup(end, builtIn, context, accountId);
  return customisedAnswer(customised, builtIn, lookup, context.request);
}

/** For a request that reached no stage, so no API whose gateway responses could be asked. */
export const respondWithoutApi = (refusal: Refusal, request: GatewayRequest): HttpAnswer =>
  builtInAnswer(refusal, builtInFor(refusal), request);

function builtInFor({ type, message, status }: Refusal): BuiltInResponse {
  const builtIn = builtInResponses[type];
  return { ...builtIn, message: message ?? builtIn.message, status: status ?? builtIn.status };
}

function builtInAnswer(
  { type }: Refusal,
  { status, errorType, message }: BuiltInResponse,
  request: GatewayRequest,
): HttpAnswer {
  // AWS writes this one with a capital letter.
  const body = type === 'ACCESS_DENIED' ? { Message: message } : { message };
  return {
    status,
    headers: [
      ['Content-Type', 'application/json'],
      ...identifiersOf(request),
      ['x-amzn-ErrorType', errorType],
    ],
    body: JSON.stringify(body),
  };
}

function customisedAnswer(
  { statusCode, responseParameters = {}, responseTemplates = {} }: GatewayResponse,
  builtIn: BuiltInResponse,
  lookup: Lookup,
  request: GatewayRequest,
): HttpAnswer {
  const [contentType, template] = templateFor(responseTemplates, request);
  const own = Object.entries(responseParameters).flatMap(([target, expression]): HttpHeader[] => {
    const name = target.replace(/^gatewayresponse\.header\./, '');
    const value = lookup(expression);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    status: Number(statusCode ?? builtIn.status),
    headers: replaceHeaders(
      [
        ['Content-Type', contentType],
        ...identifiersOf(request),
        ['x-amzn-ErrorType', builtIn.errorType],
      ],
      own,
    ),
    body: substitute(template, lookup),
  };
}

const defaultTemplate = '{"message":$context.error.messageString}';

function templateFor(templates: Record<string, string>, request: GatewayRequest): [string, string] {
  const accepted = headerValue(request.headers, 'accept')?.split(/[,;]/)[0]?.trim() ?? '';
  const ofType = (type: string): [string, string] | undefined =>
    templates[type] === undefined ? undefined : [type, templates[type]];
  return (
    ofType(accepted) ??
    ofType('application/json') ??
    Object.entries(templates)[0] ?? ['application/json', defaultTemplate]
  );
}

function errorLookup(
  { type }: Refusal,
  { message }: BuiltInResponse,
  context: PartlyAdmitted,
  accountId: string,
): Lookup {
  const variables = requestContextOf(context, accountId);
  const error = { message, messageString: JSON.stringify(message), responseType: type };
  return requestLookup(context, { ...variables, error });
}

const identifiersOf = ({ requestId, extendedRequestId }: GatewayRequest): HttpHeader[] => [
  ['x-amzn-RequestId', requestId],
  ['x-amz-apigw-id', extendedRequestId],
];

/** An integration cannot speak for the gateway. */
const withoutIdentifiers = (headers: readonly HttpHeader[]) =>
  headers.filter(([name]) => !/^x-amzn-requestid$|^x-amz-apigw-id$/i.test(name));

/** A header that the customised response sets takes the place of the gateway's own of that name. */
function replaceHeaders(headers: readonly HttpHeader[], own: readonly HttpHeader[]): HttpHeader[] {
  const set = new Set(own.map(([name]) => name.toLowerCase()));
  return [...headers.filter(([name]) => !set.has(name.toLowerCase())), ...own];
}
