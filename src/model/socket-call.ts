import type { ApiVersion } from './api.ts';
import type { Channel } from './channel.ts';
import type { Json } from './json.ts';
import type { Parameter } from './operation.ts';
import type { SchemaNode } from './schema.ts';
import type { SecurityScheme } from './server.ts';
import { channelServers, isSocketServer } from './channel-servers.ts';
import { placeholders } from './placeholders.ts';
import { sampleSchema } from './sample-schema.ts';
import { schemaChildren } from './schema-children.ts';
import { serverPlaces } from './server-places.ts';

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** How a client opens a WebSocket on a channel, and the first thing it says. */
export interface SocketCall {
  /** `ws` or `wss`, percent-encoded, with the query. */
  readonly url: string;
  /** Beside those of the handshake itself. */
  readonly headers: readonly NameValue[];
  /** As `url`, for a browser, which can send no headers of its own: keys that belong there stand in the query. */
  readonly browserUrl: string;
  /** Names of headers that a browser cannot send and that do not stand in `browserUrl` either. */
  readonly lostHeaders: readonly string[];
  /** Names of header keys that stand in the query of `browserUrl`. */
  readonly movedKeys: readonly string[];
  /** What is sent first; absent on a channel where a client only listens. */
  readonly send?: Json;
  /** Whether anything is to be read. */
  readonly receives: boolean;
}

/**
 * An example connection to a channel: the first WebSocket server it is on, its parameters, what its binding and the server's first
 * way of security ask for. `undefined` where no server of the channel speaks WebSocket, or the address is not known.
 */
export function socketCall(version: ApiVersion, channel: Channel): SocketCall | undefined {
  const server = channelServers(version, channel).find(isSocketServer);
  const place = server && serverPlaces([server])[0];
  if (!server || !place || channel.isAddressUnknown) return undefined;
  const origin = /^wss?:\/\//i.test(place.url) ? place.url : `${server.protocol}://${place.url}`;
  const schemes = server.security?.[0] ?? [];
  const query = [...asked(channel.socket?.query, version), ...schemes.flatMap(queryOf)];
  const credentials = schemes.flatMap(headerOf);
  const headers = byName([...asked(channel.socket?.headers, version), ...credentials]);
  const keys = headers.filter((header) => isKeyHeader(header, schemes));
  const address = joinAddress(encodeAddress(origin), filledAddress(version, channel));
  const send = firstMessage(version, channel);
  return {
    url: withQuery(address, byName(query)),
    headers,
    browserUrl: withQuery(address, byName([...query, ...keys])),
    lostHeaders: headers.filter((header) => !keys.includes(header)).map(({ name }) => name),
    movedKeys: keys.map(({ name }) => name),
    ...(send !== undefined && { send }),
    receives: channel.actions.some(({ action }) => action === 'receive'),
  };
}

/** A root address adds nothing: API Gateway's stages, which have one, are called without a slash at their end. */
const joinAddress = (origin: string, address: string): string => {
  const path = address.replace(/^\/+/, '');
  return path === '' ? origin : `${origin.replace(/\/+$/, '')}/${path}`;
};

/** The address with an example in the place of each parameter. */
const filledAddress = (version: ApiVersion, { address, parameters }: Channel): string =>
  address
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      const parameter = parameters.find(({ name }) => part === `{${name}}`);
      return parameter ? encodeText(parameterExample(version, parameter)) : encodeAddress(part);
    })
    .join('');

function parameterExample(version: ApiVersion, { name, schema }: Parameter): string {
  const value = schema && sampleSchema(schema, version, 'request');
  return value === undefined || value === 'string' ? name : textOf(value);
}

/** What a schema of query or headers requires, with an example each. */
const asked = (node: SchemaNode | undefined, version: ApiVersion): NameValue[] =>
  (node ? schemaChildren(node, version) : [])
    .filter(({ kind, required }) => kind === 'property' && required)
    .map(({ name, schema }) => {
      const value = sampleSchema(schema, version, 'request');
      return { name, value: value === undefined || value === 'string' ? name : textOf(value) };
    });

function queryOf(scheme: SecurityScheme): NameValue[] {
  if (scheme.type !== 'apiKey' || scheme.in !== 'query') return [];
  return [{ name: scheme.name, value: placeholders.apiKey }];
}

function headerOf(scheme: SecurityScheme): NameValue[] {
  const { apiKey, token } = placeholders;
  switch (scheme.type) {
    case 'apiKey':
      return scheme.in === 'header' ? [{ name: scheme.name, value: apiKey }] : [];
    case 'http':
      return [
        {
          name: 'Authorization',
          value: `${scheme.scheme === 'basic' ? 'Basic' : 'Bearer'} ${token}`,
        },
      ];
    case 'oauth2':
    case 'openIdConnect':
      return [{ name: 'Authorization', value: `Bearer ${token}` }];
    case 'mutualTLS':
    case 'other':
      return [];
  }
}

const isKeyHeader = ({ name }: NameValue, schemes: readonly SecurityScheme[]): boolean =>
  schemes.some(
    (scheme) =>
      scheme.type === 'apiKey' &&
      scheme.in === 'header' &&
      scheme.name.toLowerCase() === name.toLowerCase(),
  );

/** Each name once; what comes later, the credentials, wins over an example of the same name. */
const byName = (pairs: readonly NameValue[]): readonly NameValue[] => [
  ...new Map(pairs.map((pair) => [pair.name.toLowerCase(), pair])).values(),
];

function withQuery(address: string, pairs: readonly NameValue[]): string {
  if (pairs.length === 0) return address;
  const query = pairs.map(({ name, value }) => `${encodeText(name)}=${encodeText(value)}`);
  return `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`;
}

function firstMessage(version: ApiVersion, { actions }: Channel): Json | undefined {
  const [message] = actions
    .filter(({ action }) => action === 'send')
    .flatMap(({ messages }) => messages);
  if (!message) return undefined;
  const { examples, payload } = message;
  return examples[0]?.value ?? (payload && sampleSchema(payload, version, 'request')) ?? {};
}

/** Text that a stranger wrote may hold half a surrogate pair, which cannot be encoded. */
const encodeText = (text: string): string => encodeURIComponent(text.toWellFormed());

/** An address with what may not stand in one encoded; what is encoded already, and the brackets of IPv6, stay. */
const encodeAddress = (text: string): string =>
  encodeURI(text.toWellFormed())
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']');

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
