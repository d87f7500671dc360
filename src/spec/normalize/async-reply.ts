import type { ChannelReply } from '../../model/channel.ts';
import { defined, field, type JsonObject } from '../../model/json.ts';
import { listedMessages, nameOf } from './channel-messages.ts';
import { readRuntimeValue, type ReadMessage } from './messages.ts';
import type { DocumentReader } from './reader.ts';

/** What answers an operation of AsyncAPI 3; `undefined` where nothing does, and for AsyncAPI 2, which has no word for it. */
export function readReply(
  reader: DocumentReader,
  operation: JsonObject,
  readMessage: ReadMessage,
  channelSlugs: ReadonlyMap<string, string>,
): ChannelReply | undefined {
  const written = field(operation, 'reply');
  if (written === undefined) return undefined;
  const reply = reader.deref(written);
  const channel = nameOf(field(reply, 'channel')) ?? '';
  return defined({
    channel: channelSlugs.get(channel),
    address: readRuntimeValue(reader.deref(field(reply, 'address'))),
    messages: listedMessages(reader, reply, channel).map(readMessage),
  });
}
