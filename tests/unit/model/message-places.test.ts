import { describe, expect, it } from 'vitest';
import type { Channel, ChannelAction, ChannelReply, Message } from '../../../src/model/channel.ts';
import { directionOf, placedMessages } from '../../../src/model/message-places.ts';

const message = (slug: string): Message => ({
  slug,
  name: slug,
  contentType: 'application/json',
  examples: [],
});
const action = (reply?: ChannelReply): ChannelAction => ({
  slug: 'ask',
  action: 'send',
  tags: [],
  messages: [message('question')],
  ...(reply && { reply }),
});
const channel = (of: ChannelAction, others?: readonly Message[]): Channel => ({
  slug: 'asking',
  address: 'asking',
  parameters: [],
  actions: [of],
  ...(others && { otherMessages: others }),
});
const slugsOf = (of: Channel) => placedMessages({ channels: [of] }).map(({ slug }) => slug);

describe('placedMessages', () => {
  it('places an answer that no channel holds on the channel of its question', () => {
    const asking = channel(action({ messages: [message('answer')] }));
    const [, answer] = placedMessages({ channels: [asking] });
    expect(answer?.places).toEqual([{ channel: asking }]);
    expect(answer && directionOf(answer)).toBe('response');
  });

  it('leaves an answer that a channel holds to that channel', () => {
    const reply = { channel: 'telling', messages: [message('answer')] };
    expect(slugsOf(channel(action(reply)))).toEqual(['question']);
  });

  it('names a message once, with each place where it passes', () => {
    const asking = channel(action(), [message('question'), message('other')]);
    const placed = placedMessages({ channels: [asking] });
    expect(placed.map(({ slug, places }) => [slug, places.length])).toEqual([
      ['question', 2],
      ['other', 1],
    ]);
  });
});
