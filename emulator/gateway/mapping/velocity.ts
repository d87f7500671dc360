import { Compile, parse } from 'velocityjs';
import { headerValue, type HttpHeaders } from '../request.ts';
import { readJsonPath } from './json-path.ts';
import type { RequestContext } from './request-context.ts';

/** What a mapping template sees. */
export interface TemplateInput {
  /** The payload: the request's, or the integration's answer. */
  readonly body: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: HttpHeaders;
  readonly requestContext: RequestContext;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/** What a template may set: `#set($context.responseOverride.status = 444)`. */
export interface ResponseOverride {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Rendered {
  readonly text: string;
  readonly override: ResponseOverride;
}

/**
 * Renders a mapping template: Velocity, with API Gateway's `$input`, `$context`, `$stageVariables` and `$util`.
 *
 * @throws Error when the template is no Velocity
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function renderTemplate(template: string, input: TemplateInput): Rendered {
  const override: { status?: unknown; header: Record<string, unknown> } = { header: {} };
  const context = {
    ...input.requestContext,
    responseOverride: override,
    requestOverride: { header: {}, path: {}, querystring: {} },
  };
  const text = new Compile(parse(template), { escape: false }).render({
    input: inputVariable(input),
    context,
    stageVariables: { ...input.stageVariables },
    util,
  });
  const status = Number(override.status);
  const headers = Object.entries(override.header).map(([name, value]) => [name, String(value)]);
  return {
    text,
    override: {
      status: Number.isInteger(status) ? status : undefined,
      headers: Object.fromEntries(headers) as Record<string, string>,
    },
  };
}

function inputVariable({ body, path, query, headers }: TemplateInput) {
  const parsed = () => parseLoosely(body);
  const byKind = {
    path,
    querystring: Object.fromEntries(query),
    header: Object.fromEntries(headers),
  };
  return {
    body,
    json: (jsonPath: string) => JSON.stringify(readJsonPath(parsed(), jsonPath)) ?? '""',
    path: (jsonPath: string) => readJsonPath(parsed(), jsonPath) ?? '',
    // A path variable hides a query parameter of its name, and that a header: the order AWS documents.
    params: (name?: string) =>
      name === undefined
        ? byKind
        : (path[name] ?? query.get(name) ?? headerValue(headers, name) ?? ''),
  };
}

/** An empty payload is `{}` and one that is no JSON a string, as AWS treats them. */
function parseLoosely(body: string): unknown {
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

const util = {
  // Backslash sequences of Java's escapeJavaScript: quotes of both kinds and the slash too.
  escapeJavaScript: (text: unknown) =>
    JSON.stringify(String(text)).slice(1, -1).replaceAll(/['/]/g, '\\$&'),
  parseJson: (text: string): unknown => JSON.parse(text),
  urlEncode: (text: string) => encodeURIComponent(text).replaceAll('%20', '+'),
  urlDecode: (text: string) => decodeURIComponent(text.replaceAll('+', ' ')),
  base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64').toString(),
};
