import type { ApiVersion } from './api.ts';
import type { Channel, ChannelAction, Message } from './channel.ts';

/** Where a message passes. */
export interface MessagePlace {
  readonly channel: Channel;
  /** Absent for a message that only answers, and for one of the channel that no action names. */
  readonly action?: ChannelAction;
}

/** A message of a version with each place where it passes, in the order of the description. */
export interface PlacedMessage {
  readonly slug: string;
  readonly message: Message;
  readonly places: readonly MessagePlace[];
}

type Version = Pick<ApiVersion, 'channels'>;

const kept = new WeakMap<Version, readonly PlacedMessage[]>();

/** The messages of a version, each once however many channels carry it. Worked out once a version. */
export function placedMessages(version: Version): readonly PlacedMessage[] {
  const known = kept.get(version);
  if (known) return known;
  const found = new Map<string, PlacedMessage & { readonly places: MessagePlace[] }>();
  for (const { message, ...place } of version.channels.flatMap(messagesIn)) {
    const placed = found.get(message.slug) ?? { slug: message.slug, message, places: [] };
    placed.places.push(place);
    found.set(message.slug, placed);
  }
  const messages = [...found.values()];
  kept.set(version, messages);
  return messages;
}

const messagesIn = (channel: Channel): (MessagePlace & { readonly message: Message })[] => [
  ...channel.actions.flatMap((action) =>
    action.messages.map((message) => ({ channel, action, message })),
  ),
  ...channel.actions.flatMap(replyHere).map((message) => ({ channel, message })),
  ...(channel.otherMessages ?? []).map((message) => ({ channel, message })),
];

/** Answers of an action that no channel holds; the others are found with theirs. */
const replyHere = ({ reply }: ChannelAction): readonly Message[] =>
  reply?.channel === undefined ? (reply?.messages ?? []) : [];

/** Which way a message travels, as far as schemas care: what a client only sends is a request. */
export const directionOf = ({ places }: Pick<PlacedMessage, 'places'>) =>
  places.every(({ action }) => action?.action === 'send') ? 'request' : 'response';
