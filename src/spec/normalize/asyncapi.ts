import type { ApiVersion, Channel, Json, Server } from '../../model/api.ts';
import {
  defined,
  field,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from '../../model/json.ts';
import { readAsyncActions, type ActionsByChannel } from './async-actions.ts';
import { readExternalDocs, readInfo, readVariables } from './info.ts';
import { readAddressParameters } from './messages.ts';
import type { Origin } from './openapi.ts';
import { createReader, type DocumentReader } from './reader.ts';
import { readNamedSchemas } from './schema.ts';
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
  const channels = readChannels(reader, actions.byChannel);
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

function readChannels(reader: DocumentReader, actions: ActionsByChannel): readonly Channel[] {
  const unique = uniqueNames();
  return Object.entries(objectField(reader.document, 'channels')).map(([key, written]) => {
    const channel = reader.deref(written);
    return defined({
      slug: unique(slugify(key) || 'channel'),
      address: stringField(channel, 'address') ?? key,
      title: stringField(channel, 'title'),
      description: stringField(channel, 'description') ?? stringField(channel, 'summary'),
      parameters: readAddressParameters(reader, channel),
      bindings: bindingsOf(channel),
      actions: actions.get(key) ?? [],
    });
  });
}

function bindingsOf(channel: JsonObject): Json | undefined {
  const bindings = objectField(channel, 'bindings');
  return Object.keys(bindings).length > 0 ? bindings : undefined;
}

/** AsyncAPI 3 writes a server as protocol, host and pathname; AsyncAPI 2 as one URL. */
function readAsyncServers(reader: DocumentReader): readonly Server[] {
  return Object.entries(objectField(reader.document, 'servers')).map(([name, written]) => {
    const server = reader.deref(written);
    const host = stringField(server, 'host');
    const protocol = stringField(server, 'protocol') ?? 'ws';
    return defined({
      url:
        host === undefined
          ? (stringField(server, 'url') ?? '')
          : `${protocol}://${host}${stringField(server, 'pathname') ?? ''}`,
      description: stringField(server, 'description') ?? stringField(server, 'title') ?? name,
      stage: stringField(server, 'x-stage'),
      variables: readVariables(server),
    });
  });
}
