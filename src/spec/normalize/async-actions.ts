import type { ChannelAction, Tag } from '../../model/api.ts';
import { parsePointer } from '../../model/json-pointer.ts';
import {
  defined,
  field,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from '../../model/json.ts';
import { readMessage } from './messages.ts';
import type { DocumentReader } from './reader.ts';
import { slugify, uniqueNames } from './slugs.ts';
import type { TagTable } from './tags.ts';

export type ActionsByChannel = ReadonlyMap<string, readonly ChannelAction[]>;

interface FoundAction {
  readonly channel: string;
  readonly id: string | undefined;
  readonly action: ChannelAction['action'];
  readonly operation: JsonObject;
  readonly messages: ChannelAction['messages'];
}

/** The operations of an AsyncAPI document by the key of their channel, and the tags they use. */
export function readAsyncActions(
  reader: DocumentReader,
  tagsOf: (operations: readonly JsonObject[]) => TagTable,
): { byChannel: ActionsByChannel; tags: readonly Tag[] } {
  const found = Object.hasOwn(reader.document, 'operations')
    ? findOperations3(reader)
    : findOperations2(reader);
  const tags = tagsOf(found.map(({ operation }) => operation));
  const unique = uniqueNames();
  const byChannel = new Map<string, ChannelAction[]>();
  for (const { channel, id, action, operation, messages } of found) {
    const read = defined({
      slug: unique(slugify(id ?? '') || slugify(`${action} ${channel}`) || action),
      action,
      operationId: id,
      summary: stringField(operation, 'title') ?? stringField(operation, 'summary'),
      description: stringField(operation, 'description'),
      tags: tags.slugsOf(operation),
      messages,
    });
    byChannel.set(channel, [...(byChannel.get(channel) ?? []), read]);
  }
  return { byChannel, tags: found.length > 0 ? tags.tags : [] };
}

/** AsyncAPI 3: an operation says what the described application does, so its client does the opposite. */
function findOperations3(reader: DocumentReader): readonly FoundAction[] {
  return Object.entries(objectField(reader.document, 'operations')).map(([id, written]) => {
    const operation = reader.deref(written);
    const channel =
      parsePointer(stringField(field(operation, 'channel'), '$ref') ?? '').at(-1) ?? '';
    const own = listField(operation, 'messages');
    const ofChannel = objectField(
      reader.deref(objectField(reader.document, 'channels')[channel]),
      'messages',
    );
    const messages =
      own.length > 0
        ? own.map((message) => readMessage(reader, message, nameOf(message)))
        : Object.entries(ofChannel).map(([name, message]) => readMessage(reader, message, name));
    const action = operation['action'] === 'send' ? 'receive' : 'send';
    return { channel, id, action, operation, messages };
  });
}

/** AsyncAPI 2: `publish` and `subscribe` are already what the client does. */
function findOperations2(reader: DocumentReader): readonly FoundAction[] {
  return Object.entries(objectField(reader.document, 'channels')).flatMap(([channel, written]) => {
    const item = reader.deref(written);
    return (['publish', 'subscribe'] as const).flatMap((verb) => {
      const operation = field(item, verb);
      if (operation === undefined) return [];
      const value = reader.deref(operation);
      const message = reader.deref(value['message']);
      const choices = listField(message, 'oneOf');
      const messages = (choices.length > 0 ? choices : [value['message'] ?? {}]).map((choice) =>
        readMessage(reader, choice, nameOf(choice)),
      );
      const action = verb === 'publish' ? ('send' as const) : ('receive' as const);
      return [
        { channel, id: stringField(value, 'operationId'), action, operation: value, messages },
      ];
    });
  });
}

function nameOf(message: unknown): string {
  const ref = stringField(message as JsonObject, '$ref');
  return (ref === undefined ? undefined : parsePointer(ref).at(-1)) ?? 'message';
}
