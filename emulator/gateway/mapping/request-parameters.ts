import type { PartlyAdmitted } from '../context.ts';
import { headerValue, type GatewayRequest, type HttpHeaders } from '../request.ts';
import { decodeSegment } from '../routing/route-tree.ts';
import { readJsonPath } from './json-path.ts';
import { contextVariable, type RequestContext } from './request-context.ts';
import type { Lookup } from './substitution.ts';

/**
 * Values of mapping expressions that speak of the request: `method.request.{path|querystring|header|body}…`, `context.…`,
 * `stageVariables.…`, and `'text'`, which stands for itself. Query names are case-sensitive, as AWS says.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
 */
export function requestLookup(context: PartlyAdmitted, requestContext: RequestContext): Lookup {
  const { request, route, stage } = context;
  return (expression) => {
    if (isLiteral(expression)) return expression.slice(1, -1);
    const [, source = '', name = ''] =
      /^(method\.request\.(?:path|querystring|multivaluequerystring|header|multivalueheader|body)|context|stageVariables)\.?(.*)$/.exec(
        expression,
      ) ?? [];
    switch (source) {
      case 'method.request.path':
        return decodePathParameter(route?.pathParameters[name]);
      case 'method.request.querystring':
        return queryOf(request).getAll(name).at(-1);
      case 'method.request.multivaluequerystring':
        return joined(queryOf(request).getAll(name));
      case 'method.request.header':
        return exactHeader(request.headers, name);
      case 'method.request.multivalueheader':
        return joined(request.headers.filter(([key]) => key === name).map(([, value]) => value));
      case 'method.request.body':
        return bodyValue(request.body.toString(), name);
      case 'context':
        return contextVariable(requestContext, name);
      case 'stageVariables':
        return stage.variables?.[name];
      default:
        return undefined;
    }
  };
}

/** The same for an integration's answer: `integration.response.{header|body}…`, and all that speaks of the request. */
export function responseLookup(
  ofRequest: Lookup,
  response: { readonly headers: HttpHeaders; readonly body: string },
): Lookup {
  return (expression) => {
    const [, source, name = ''] =
      /^integration\.response\.(header|multivalueheader|body)\.?(.*)$/.exec(expression) ?? [];
    if (source === 'body') return bodyValue(response.body, name);
    if (source) return headerValue(response.headers, name);
    return ofRequest(expression);
  };
}

export const queryOf = (request: GatewayRequest): URLSearchParams =>
  new URLSearchParams(request.query);

const isLiteral = (expression: string) => /^'.*'$/s.test(expression);

const joined = (values: readonly string[]) => (values.length > 0 ? values.join(',') : undefined);

const decodePathParameter = (value: string | undefined) =>
  value?.split('/').map(decodeSegment).join('/');

/** A client library may change the case of header names, so an exact match goes first and any case second. */
const exactHeader = (headers: HttpHeaders, name: string) =>
  headers.findLast(([key]) => key === name)?.[1] ?? headerValue(headers, name);

function bodyValue(body: string, path: string): string | undefined {
  if (path === '') return body;
  const value = readJsonPath(parseOrUndefined(body), `$.${path}`);
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
