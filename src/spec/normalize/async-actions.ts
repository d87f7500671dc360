import type { Tag } from '../../model/api.ts';
import type { ChannelAction, Message } from '../../model/channel.ts';
import { formatPointer } from '../../model/json-pointer.ts';
import {
  defined,
  field,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import { readReply } from './async-reply.ts';
import { readSchemeAlternatives } from './async-servers.ts';
import { readBindings } from './bindings.ts';
import { listedMessages, messagesOfChannel, nameOf } from './channel-messages.ts';
import { createMessageReader, type ReadMessage, type WrittenMessage } from './messages.ts';
import type { DocumentReader } from './reader.ts';
import { slugify, uniqueNames } from './slugs.ts';
import type { TagTable } from './tags.ts';
import { mergeTraits } from './traits.ts';

/** What the operations of an AsyncAPI document make of it. */
export interface AsyncActions {
  /** By the key of the channel. */
  readonly byChannel: ReadonlyMap<string, readonly ChannelAction[]>;
  /** Messages of channels that no operation names, by the key of the channel. */
  readonly otherMessages: ReadonlyMap<string, readonly Message[]>;
  /** The tags that operations use. */
  readonly tags: readonly Tag[];
}

interface FoundAction {
  readonly channel: string;
  readonly id: string | undefined;
  readonly action: ChannelAction['action'];
  readonly operation: JsonObject;
  readonly messages: readonly WrittenMessage[];
}

/**
 * The operations of an AsyncAPI document by channel, the tags they use, and the messages they leave out.
 * `channelSlugs` are the slugs of its channels by their keys.
 */
export function readAsyncActions(
  reader: DocumentReader,
  tagsOf: (operations: readonly JsonObject[]) => TagTable,
  channelSlugs: ReadonlyMap<string, string>,
): AsyncActions {
  const is2 = /^2\./.test(stringField(reader.document, 'asyncapi') ?? '');
  const found = is2 ? findOperations2(reader) : findOperations3(reader);
  const tags = tagsOf(found.map(({ operation }) => operation));
  const unique = uniqueNames();
  const readMessage = createMessageReader(reader);
  const byChannel = new Map<string, ChannelAction[]>();
  for (const { channel, id, action, operation, messages } of found) {
    const read = defined({
      slug: unique(slugify(id ?? '') || slugify(`${action} ${channel}`) || action),
      action,
      operationId: id,
      summary: stringField(operation, 'title') ?? stringField(operation, 'summary'),
      description: stringField(operation, 'description'),
      tags: tags.slugsOf(operation),
      messages: messages.map(readMessage),
      reply: readReply(reader, operation, readMessage, channelSlugs),
      security: readSchemeAlternatives(reader, operation),
      bindings: readBindings(reader, operation),
    });
    const known = byChannel.get(channel);
    if (known) known.push(read);
    else byChannel.set(channel, [read]);
  }
  const otherMessages = is2
    ? new Map<string, readonly Message[]>()
    : readOtherMessages(reader, byChannel, readMessage);
  return { byChannel, otherMessages, tags: found.length > 0 ? tags.tags : [] };
}

/** AsyncAPI 3: an operation says what the described application does, so its client does the opposite. */
function findOperations3(reader: DocumentReader): readonly FoundAction[] {
  return Object.entries(objectField(reader.document, 'operations')).map(([id, written]) => {
    const operation = mergeTraits(reader, reader.deref(written));
    const channel = nameOf(field(operation, 'channel')) ?? '';
    const action = operation['action'] === 'send' ? 'receive' : 'send';
    return { channel, id, action, operation, messages: listedMessages(reader, operation, channel) };
  });
}

function readOtherMessages(
  reader: DocumentReader,
  actions: AsyncActions['byChannel'],
  readMessage: ReadMessage,
): AsyncActions['otherMessages'] {
  const channels = Object.keys(objectField(reader.document, 'channels'));
  return new Map(
    channels.map((channel) => {
      const messages = (actions.get(channel) ?? []).flatMap((action) => action.messages);
      const named = new Set(messages.map(({ slug }) => slug));
      const all = messagesOfChannel(reader, channel).map(readMessage);
      return [channel, all.filter(({ slug }) => !named.has(slug))];
    }),
  );
}

/** AsyncAPI 2: `publish` and `subscribe` are already what the client does. */
function findOperations2(reader: DocumentReader): readonly FoundAction[] {
  return Object.entries(objectField(reader.document, 'channels')).flatMap(([channel, written]) => {
    const item = reader.deref(written);
    const above = reader.placeOf(written, formatPointer(['channels', channel]));
    return (['publish', 'subscribe'] as const).flatMap((verb) => {
      const found = field(item, verb);
      if (found === undefined) return [];
      const operation = mergeTraits(reader, reader.deref(found));
      const id = stringField(operation, 'operationId');
      const action = verb === 'publish' ? ('send' as const) : ('receive' as const);
      const place = `${above}${formatPointer([verb, 'message'])}`;
      const messages = messagesOf2(reader, field(operation, 'message') ?? {}, place, id);
      return [{ channel, id, action, operation, messages }];
    });
  });
}

/** One message, or each of its alternatives. */
function messagesOf2(
  reader: DocumentReader,
  message: Json,
  place: string,
  id = 'message',
): readonly WrittenMessage[] {
  const choices = listField(reader.deref(message), 'oneOf');
  if (choices.length === 0)
    return [{ written: message, place, fallbackName: nameOf(message) ?? id }];
  const above = reader.placeOf(message, place);
  return choices.map((choice, index) => ({
    written: choice,
    place: `${above}${formatPointer(['oneOf', index])}`,
    fallbackName: nameOf(choice) ?? id,
  }));
}
