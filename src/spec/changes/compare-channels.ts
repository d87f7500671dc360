import diff from 'microdiff';
import type { Channel, ChannelAction, Message } from '../../model/channel.ts';
import type { ApiChange, ChangePart, ChannelPlace } from '../../model/api-change.ts';
import { normalPath } from '../../model/match-operations.ts';
import { type JudgedDifference, judgeDifferences } from './change-rules.ts';
import { changeAt } from './found-change.ts';
import { channelFacts } from './operation-facts.ts';
import { channelRules } from './operation-rules.ts';
import type { SchemaWalk } from './schema-walk.ts';

/** A channel, as a place of changes. */
export const channelPlace = (
  { slug, address }: Channel,
  holder: ChannelPlace['in'],
): ChannelPlace => ({
  type: 'channel',
  slug,
  address,
  in: holder,
});

/** Each channel of the newer version with its older self: the one of the same address, names of variables apart. */
export function matchChannels(
  older: readonly Channel[],
  newer: readonly Channel[],
): ReadonlyMap<Channel, Channel> {
  const byAddress = new Map(older.map((channel) => [normalPath(channel.address), channel]));
  const matches = new Map<Channel, Channel>();
  for (const channel of newer) {
    const address = normalPath(channel.address);
    const found = byAddress.get(address);
    if (found) matches.set(channel, found);
    byAddress.delete(address);
  }
  return matches;
}

/** What changed in one channel, without the schemas of its messages, which are handed to the walk under `origin`. */
export function compareChannels(
  older: Channel,
  newer: Channel,
  walk: SchemaWalk,
  origin: string,
): ApiChange[] {
  const place = channelPlace(newer, 'newer');
  const before = messagesOf(older);
  for (const [key, { action, message }] of messagesOf(newer)) {
    const known = before.get(key)?.message;
    const direction = action === 'send' ? 'request' : 'response';
    const part: ChangePart = { type: partTypes[action], name: message.name };
    walk.compare(known?.payload, message.payload, direction, { place, part }, origin);
    walk.compare(known?.headers, message.headers, direction, { place, part }, origin);
  }
  return judgeDifferences(
    diff(channelFacts(older), channelFacts(newer), { cyclesFix: false }),
    channelRules,
  ).map((difference) => changeAt({ place, part: partOf(difference) }, difference, 'request'));
}

const partTypes = { send: 'sent-message', receive: 'received-message' } as const satisfies Record<
  ChannelAction['action'],
  ChangePart['type']
>;

/** Keys of channel facts are a kind and a name with a blank between. */
function partOf({ path }: JudgedDifference): ChangePart {
  const [area, key = ''] = path;
  const name = key.slice(key.indexOf(' ') + 1);
  if (area === 'messages')
    return { type: partTypes[key.startsWith('send ') ? 'send' : 'receive'], name };
  return { type: key.startsWith('query ') ? 'query-parameter' : 'path-parameter', name };
}

function messagesOf(
  channel: Channel,
): ReadonlyMap<string, { readonly action: ChannelAction['action']; readonly message: Message }> {
  return new Map(
    channel.actions.flatMap(({ action, messages }) =>
      messages.map((message) => [`${action} ${message.name}`, { action, message }] as const),
    ),
  );
}
