import type { SchemeAlternatives, SecurityScheme, Server } from '../../model/server.ts';
import { parsePointer } from '../../model/json-pointer.ts';
import {
  defined,
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { readVariables } from './info.ts';
import type { DocumentReader } from './reader.ts';
import { readScheme } from './security.ts';

/** AsyncAPI 3 writes a server as protocol, host and pathname; AsyncAPI 2 as one URL. */
export function readAsyncServers(reader: DocumentReader): readonly Server[] {
  return Object.entries(objectField(reader.document, 'servers')).map(([name, written]) => {
    const server = reader.deref(written);
    const host = stringField(server, 'host');
    const protocol = stringField(server, 'protocol');
    return defined({
      url:
        host === undefined
          ? (stringField(server, 'url') ?? '')
          : `${protocol ?? 'ws'}://${host}${stringField(server, 'pathname') ?? ''}`,
      description: stringField(server, 'description') ?? stringField(server, 'title') ?? name,
      stage: stringField(server, 'x-stage'),
      name,
      protocol: protocol?.toLowerCase(),
      security: readSchemeAlternatives(reader, server),
      variables: readVariables(server),
    });
  });
}

/** The names of the servers that a channel is on: AsyncAPI 2 writes them, AsyncAPI 3 points at them. */
export function readServerNames(channel: JsonObject): readonly string[] | undefined {
  const names = listField(channel, 'servers').flatMap((server) => {
    const name =
      typeof server === 'string' ? server : parsePointer(stringField(server, '$ref') ?? '').at(-1);
    return name === undefined ? [] : [name];
  });
  return names.length > 0 ? names : undefined;
}

/**
 * The `security` of a server or an operation; `undefined` where nothing is asked for. Each item of AsyncAPI 3 is a scheme; one of
 * AsyncAPI 2 names schemes that are needed together.
 */
export function readSchemeAlternatives(
  reader: DocumentReader,
  owner: JsonObject,
): SchemeAlternatives | undefined {
  const schemes = objectField(objectField(reader.document, 'components'), 'securitySchemes');
  const named = (name: string): SecurityScheme[] => {
    const scheme = field(schemes, name);
    return scheme === undefined ? [] : [readScheme(reader.deref(scheme))];
  };
  const alternatives = listField(owner, 'security')
    .filter(isJsonObject)
    .map((item) =>
      isScheme(item) ? [readScheme(reader.deref(item))] : Object.keys(item).flatMap(named),
    )
    .filter((needed) => needed.length > 0);
  return alternatives.length > 0 ? alternatives : undefined;
}

const isScheme = (item: Json): boolean =>
  ['$ref', 'type'].some((key) => stringField(item, key) !== undefined);
