import type { Integration, IntegrationResponse } from '@aws-sdk/client-api-gateway';
import type { Admitted } from '../context.ts';
import { requestContextOf } from '../mapping/request-context.ts';
import { queryOf, requestLookup, responseLookup } from '../mapping/request-parameters.ts';
import { renderTemplate, type ResponseOverride, type TemplateInput } from '../mapping/velocity.ts';
import { headerValue, type HttpHeader, type HttpHeaders } from '../request.ts';
import { Answer, Refusal, type End } from '../step.ts';

/** What an integration gave back, before it is mapped to the method's answer. */
export interface BackendAnswer {
  /** What `selectionPattern` is held against: an HTTP status, or the error message of a function. */
  readonly selector: string;
  readonly headers: HttpHeaders;
  readonly body: Buffer;
  /** What the request template has set. */
  readonly override: ResponseOverride;
}

/** Maps a back end's answer to the method's, by the integration response whose pattern fits or by the default one. */
export function mapBackendAnswer(
  context: Admitted,
  integration: Integration,
  backend: BackendAnswer,
  accountId: string,
): End {
  const chosen = selectResponse(integration, backend.selector);
  if (!chosen?.statusCode)
    return new Refusal('API_CONFIGURATION_ERROR').because(
      `No integration response fits "${backend.selector}", and there is no default one.`,
    );
  const text = backend.body.toString();
  const lookup = responseLookup(requestLookup(context, requestContextOf(context, accountId)), {
    headers: backend.headers,
    body: text,
  });
  const [contentType, template] = templateOf(chosen, context);
  const input = { ...templateInput(context, accountId), body: text };
  const rendered = template === undefined ? undefined : renderTemplate(template, input);
  const headers = mergeHeaders([
    [
      'Content-Type',
      contentType ?? headerValue(backend.headers, 'content-type') ?? 'application/json',
    ],
    ...mappedHeaders(chosen, lookup),
    ...Object.entries(backend.override.headers),
    ...Object.entries(rendered?.override.headers ?? {}),
  ]);
  const status = rendered?.override.status ?? backend.override.status ?? Number(chosen.statusCode);
  return new Answer({ status, headers, body: rendered?.text ?? backend.body });
}

/** What a mapping template of the method sees; the payload is the request's. */
export function templateInput(context: Admitted, accountId: string): TemplateInput {
  return {
    body: context.request.body.toString(),
    path: context.route.pathParameters,
    query: queryOf(context.request),
    headers: context.request.headers,
    requestContext: requestContextOf(context, accountId),
    stageVariables: context.stage.variables ?? {},
  };
}

function selectResponse(
  { integrationResponses = {} }: Integration,
  selector: string,
): IntegrationResponse | undefined {
  const responses = Object.values(integrationResponses);
  return (
    responses.find(
      ({ selectionPattern }) =>
        selectionPattern && new RegExp(`^(?:${selectionPattern})$`, 's').test(selector),
    ) ?? responses.find(({ selectionPattern }) => !selectionPattern)
  );
}

function templateOf(
  { responseTemplates = {} }: IntegrationResponse,
  { request }: Admitted,
): [contentType: string | undefined, template: string | undefined] {
  const accepted = headerValue(request.headers, 'accept')?.split(/[,;]/)[0]?.trim() ?? '';
  const found = [accepted, 'application/json', ...Object.keys(responseTemplates)].find((type) =>
    Object.hasOwn(responseTemplates, type),
  );
  if (found === undefined) return [undefined, undefined];
  // An empty template hands the payload on.
  return [found, responseTemplates[found] || undefined];
}

const mappedHeaders = (
  { responseParameters = {} }: IntegrationResponse,
  lookup: (expression: string) => string | undefined,
): HttpHeader[] =>
  Object.entries(responseParameters).flatMap(([target, expression]): HttpHeader[] => {
    const value = lookup(expression);
    return value === undefined ? [] : [[target.replace(/^method\.response\.header\./, ''), value]];
  });

/** A later line takes the place of an earlier one of its name. */
function mergeHeaders(lines: readonly HttpHeader[]): HttpHeaders {
  const byName = new Map(lines.map((line) => [line[0].toLowerCase(), line]));
  return [...byName.values()];
}
