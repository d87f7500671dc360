import type { ApiVersion } from '../../model/api.ts';
import type { Channel } from '../../model/channel.ts';
import type { Content, Operation, Parameter, Response } from '../../model/operation.ts';
import { normalPath } from '../../model/match-operations.ts';
import { securityWords } from '../../model/security-words.ts';
import { record } from './record.ts';

/** What one version says of an operation, keyed so that the same thing has the same path in the next version. Schemas are left out. */
export function operationFacts(operation: Operation, version: ApiVersion): Record<string, unknown> {
  const { operationId, method, path, deprecated, requestBody, responses } = operation;
  const security = securityFacts(operation, version);
  return record<unknown>([
    ['route', `${method.toUpperCase()} ${normalPath(path)}`],
    ...(operationId === undefined ? [] : [['operationId', operationId] as const]),
    ['deprecated', deprecated],
    ['parameters', parameterFacts(operation)],
    ...(requestBody === undefined
      ? []
      : [
          [
            'body',
            { required: requestBody.required, media: named(contentsByType(requestBody.contents)) },
          ] as const,
        ]),
    ['responses', record(responses.map((response) => [response.status, responseFacts(response)]))],
    ['isOpen', security.size === 0],
    ['security', record(security)],
  ]);
}

/** What one version says of a channel: see `operationFacts`. */
export function channelFacts(channel: Channel): Record<string, unknown> {
  const messages = channel.actions.flatMap(({ action, messages: on }) =>
    on.map(({ name }) => [`${action} ${name}`, true] as const),
  );
  return record<unknown>([
    ['parameters', parameterFacts({ ...channel, path: channel.address })],
    ['messages', record(messages)],
  ]);
}

/**
 * A name for a parameter that another version shares: variables of a path are told by their place in it, since callers never write
 * their names; names of headers differ in case only for readers.
 */
export function parameterKey({ name, in: place }: Parameter, path: string): string {
  if (place === 'header') return `header ${name.toLowerCase()}`;
  if (place !== 'path') return `${place} ${name}`;
  const variables = [...path.matchAll(/\{([^{}/]*)\}/g)].map(([, variable = '']) =>
    variable.replace(/\+$/, ''),
  );
  const at = variables.indexOf(name);
  return at < 0 ? `path ${name}` : `path #${at}`;
}

/** Contents by media type without its parameters; the first of each. */
export function contentsByType(contents: readonly Content[]): ReadonlyMap<string, Content> {
  const byType = new Map<string, Content>();
  for (const content of contents) {
    const type = content.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!byType.has(type)) byType.set(type, content);
  }
  return byType;
}

function parameterFacts({
  parameters,
  path,
}: Pick<Operation, 'parameters' | 'path'>): Record<string, unknown> {
  return record(
    parameters.map((parameter) => {
      const { name, required, deprecated, style, explode, mediaType } = parameter;
      const encoding = mediaType ?? `${style}${explode ? ', exploded' : ''}`;
      return [
        parameterKey(parameter, path),
        { ...(parameter.in === 'path' && { name }), required, deprecated, encoding },
      ] as const;
    }),
  );
}

const responseFacts = ({ contents, headers }: Response): unknown => ({
  media: named(contentsByType(contents)),
  headers: record(headers.map(({ name, required }) => [name.toLowerCase(), { required }] as const)),
});

const named = (byName: ReadonlyMap<string, unknown>): Record<string, unknown> =>
  record([...byName.keys()].map((name) => [name, true] as const));

/**
 * The alternatives of the security, each with its scopes; empty where none is needed. They are called by what a client must send
 * and not by the description's own name for it, which no client sees.
 */
function securityFacts(
  { security }: Operation,
  { securitySchemes }: ApiVersion,
): ReadonlyMap<string, Record<string, true>> {
  if (security.some(({ schemes }) => schemes.length === 0)) return new Map();
  return new Map(
    security.map(({ schemes }) => [
      schemes
        .map(({ name }) => schemeWords(name, securitySchemes))
        .sort()
        .join(' '),
      record(
        schemes.flatMap(({ scopes }) => scopes.map((scope) => [scope, true as const] as const)),
      ),
    ]),
  );
}

function schemeWords(name: string, schemes: ApiVersion['securitySchemes']): string {
  const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  return scheme ? securityWords(scheme) : name;
}
