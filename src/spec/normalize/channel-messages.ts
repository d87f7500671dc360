import { formatPointer, parsePointer } from '../../model/json-pointer.ts';
import {
  field,
  listField,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import type { WrittenMessage } from './messages.ts';
import type { DocumentReader } from './reader.ts';

/** The messages of a channel of AsyncAPI 3, by its key; none for a channel that is not there. */
export function messagesOfChannel(
  reader: DocumentReader,
  channel: string,
): readonly WrittenMessage[] {
  const written = field(objectField(reader.document, 'channels'), channel);
  const above = reader.placeOf(written, formatPointer(['channels', channel]));
  return Object.entries(objectField(reader.deref(written), 'messages')).map(([name, message]) => ({
    written: message,
    place: `${above}${formatPointer(['messages', name])}`,
    fallbackName: name,
  }));
}

/** The messages of its channel that an operation or a reply of AsyncAPI 3 lists; all of them where it lists none. */
export function listedMessages(
  reader: DocumentReader,
  owner: JsonObject,
  channel: string,
): readonly WrittenMessage[] {
  const ofChannel = messagesOfChannel(reader, channel);
  const listed = listField(owner, 'messages').map((message): WrittenMessage => {
    const name = nameOf(message) ?? 'message';
    // Looked up by name: the pointer does not resolve where the channel itself is a `$ref`.
    const known = ofChannel.find(({ fallbackName }) => fallbackName === name);
    return known ?? { written: message, place: '', fallbackName: name };
  });
  return listed.length > 0 ? listed : ofChannel;
}

/** The key of what a `$ref` points at; `undefined` for what is written in place. */
export function nameOf(node: Json | undefined): string | undefined {
  const ref = stringField(node, '$ref');
  return ref === undefined ? undefined : parsePointer(ref).at(-1);
}
