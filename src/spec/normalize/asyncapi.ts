import type { ApiVersion, Channel, Json, SocketBinding } from '../../model/api.ts';
import {
  defined,
  field,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from '../../model/json.ts';
import { readAsyncActions, type ActionsByChannel, type OtherMessages } from './async-actions.ts';
import { readAsyncServers, readServerNames } from './async-servers.ts';
import { readExternalDocs, readInfo } from './info.ts';
import { readAddressParameters } from './messages.ts';
import type { Origin } from './openapi.ts';
import { createReader, type DocumentReader } from './reader.ts';
import { readNamedSchemas, readSchemaField } from './schema.ts';
import { readSecuritySchemes } from './security.ts';
import { slugify, uniqueNames } from './slugs.ts';
import { readTags } from './tags.ts';

/** An AsyncAPI 2 or 3 document as the portal's model. */
export function normalizeAsyncApi(document: JsonObject, origin: Origin): ApiVersion {
  const { apiId, version, file } = origin.file;
  const reader = createReader(document);
  const info = objectField(document, 'info');
  const actions = readAsyncActions(reader, (operations) =>
    readTags(reader, [...listField(document, 'tags'), ...listField(info, 'tags')], operations),
  );
  const channels = readChannels(reader, actions.byChannel, actions.otherMessages);
  return defined({
    apiId,
    version,
    file,
    format: origin.format,
    protocol: 'websocket' as const,
    ...readInfo(info, apiId),
    externalDocs: readExternalDocs(
      objectField(field(info, 'externalDocs') === undefined ? document : info, 'externalDocs'),
    ),
    servers: readAsyncServers(reader),
    tags: actions.tags,
    operations: [],
    channels,
    schemas: readNamedSchemas(reader),
    securitySchemes: readSecuritySchemes(reader),
  });
}

function readChannels(
  reader: DocumentReader,
  actions: ActionsByChannel,
  otherMessages: OtherMessages,
): readonly Channel[] {
  const unique = uniqueNames();
  return Object.entries(objectField(reader.document, 'channels')).map(([key, written]) => {
    const channel = reader.deref(written);
    const bindings = reader.deref(field(channel, 'bindings'));
    const others = otherMessages.get(key) ?? [];
    return defined({
      slug: unique(slugify(key) || 'channel'),
      address: stringField(channel, 'address') ?? key,
      isAddressUnknown: field(channel, 'address') === null ? (true as const) : undefined,
      title: stringField(channel, 'title'),
      description: stringField(channel, 'description') ?? stringField(channel, 'summary'),
      servers: readServerNames(channel),
      otherMessages: others.length > 0 ? others : undefined,
      parameters: readAddressParameters(reader, channel),
      bindings: readBindings(bindings),
      socket: readSocketBinding(reader, reader.deref(field(bindings, 'ws'))),
      actions: actions.get(key) ?? [],
    });
  });
}

function readBindings(bindings: JsonObject): Json | undefined {
  return Object.keys(bindings).length > 0 ? bindings : undefined;
}

function readSocketBinding(reader: DocumentReader, ws: JsonObject): SocketBinding | undefined {
  const socket = defined({
    method: stringField(ws, 'method'),
    query: readSchemaField(reader, ws, 'query'),
    headers: readSchemaField(reader, ws, 'headers'),
  });
  return Object.keys(socket).length > 0 ? socket : undefined;
}
