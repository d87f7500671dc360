import { expect, it } from 'vitest';
import type { Channel, Message } from '../../../src/model/channel.ts';
import { channelTwin } from '../../../src/twins/channel-twin.ts';
import { messageTwin } from '../../../src/twins/message-twin.ts';
import { apiVersion } from '../../fixtures/an-api.ts';

const message = (slug: string): Message => ({
  slug,
  name: slug,
  contentType: 'application/json',
  bindings: { kafka: { key: 'id' } },
  examples: [],
});
const answers: Channel = { slug: 'answers', address: 'shop/answers', parameters: [], actions: [] };
const orders: Channel = {
  slug: 'orders',
  address: 'shop/orders',
  parameters: [],
  actions: [
    {
      slug: 'order',
      action: 'send',
      tags: [],
      messages: [message('ask')],
      reply: {
        channel: 'answers',
        address: { location: '$message.header#/replyTo' },
        messages: [message('answer')],
      },
      security: [[{ type: 'apiKey', in: 'header', name: 'x-token' }]],
      bindings: { kafka: { groupId: 'shop' } },
    },
  ],
};
const version = apiVersion({ channels: [orders, answers] });

it('a channel says what comes back and where, what is asked for, and what the protocol needs', () => {
  const text = channelTwin(version, orders);
  const from = text.indexOf('### What comes back');
  expect(from).toBeGreaterThan(text.indexOf('messages/ask.md)'));
  expect(text.slice(from)).toContain('channels/answers.md)');
  expect(text.slice(from)).toContain('`$message.header#/replyTo`');
  expect(text.slice(from)).toContain('messages/answer.md)');
  expect(text).toContain('- A key in the header x-token.');
  expect(text).toContain('"groupId": "shop"');
});

it('a message says what the protocol needs', () => {
  const placed = { slug: 'ask', message: message('ask'), places: [{ channel: orders }] };
  expect(messageTwin(version, placed)).toContain('"key": "id"');
});
