import type { ApiVersion } from '../../model/api.ts';
import type { Channel, SocketBinding } from '../../model/channel.ts';
import {
  defined,
  field,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from '../../model/json.ts';
import { readAsyncActions, type AsyncActions } from './async-actions.ts';
import { readAsyncServers, readServerNames } from './async-servers.ts';
import { readBindings } from './bindings.ts';
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
  const slugs = slugChannels(document);
  const actions = readAsyncActions(
    reader,
    (operations) =>
      readTags(reader, [...listField(document, 'tags'), ...listField(info, 'tags')], operations),
    slugs,
  );
  const channels = readChannels(reader, slugs, actions);
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

/** A slug for each channel, by its key. */
function slugChannels(document: JsonObject): ReadonlyMap<string, string> {
  const unique = uniqueNames();
  const keys = Object.keys(objectField(document, 'channels'));
  return new Map(keys.map((key) => [key, unique(slugify(key) || 'channel')]));
}

function readChannels(
  reader: DocumentReader,
  slugs: ReadonlyMap<string, string>,
  { byChannel, otherMessages }: Pick<AsyncActions, 'byChannel' | 'otherMessages'>,
): readonly Channel[] {
  const written = objectField(reader.document, 'channels');
  return [...slugs].map(([key, slug]) => {
    const channel = reader.deref(written[key]);
    const others = otherMessages.get(key) ?? [];
    return defined({
      slug,
      address: stringField(channel, 'address') ?? key,
      isAddressUnknown: field(channel, 'address') === null ? (true as const) : undefined,
      title: stringField(channel, 'title'),
      description: stringField(channel, 'description') ?? stringField(channel, 'summary'),
      servers: readServerNames(channel),
      otherMessages: others.length > 0 ? others : undefined,
      parameters: readAddressParameters(reader, channel),
      bindings: readBindings(reader, channel),
      socket: readSocketBinding(reader, channel),
      actions: byChannel.get(key) ?? [],
    });
  });
}

function readSocketBinding(reader: DocumentReader, channel: JsonObject): SocketBinding | undefined {
  const ws = reader.deref(field(readBindings(reader, channel), 'ws'));
  const socket = defined({
    method: stringField(ws, 'method'),
    query: readSchemaField(reader, ws, 'query'),
    headers: readSchemaField(reader, ws, 'headers'),
  });
  return Object.keys(socket).length > 0 ? socket : undefined;
}
