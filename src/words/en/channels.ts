import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** Channels of an AsyncAPI description and the messages on them. */
export const channels = {
  reference: 'Reference',
  channels: 'Channels',
  channelsOf: (api: string) => `The channels of ${api}.`,
  count: (count: number) => plural(count, { one: '# channel', other: '# channels' }),
  pages: 'Pages of the list',
  allChannels: (count: number) => plural(count, { other: 'All # channels' }),
  channel: 'Channel',
  message: 'Message',
  messageOf: (name: string, api: string) => `The message ${name} of ${api}.`,
  action: { send: 'You send', receive: 'You receive' },
  actionShort: { send: 'send', receive: 'receive' },
  reply: { send: 'What comes back', receive: 'What you are asked to send back' },
  replyChannel: 'On the channel',
  replyAddress: 'To the address in',
  actionSecurity: 'Asked for on top',
  alsoHere: 'Also on this channel',
  alsoHereWords: 'The description does not say who sends these.',
  addressUnknown: 'The address becomes known at run time only; this is the name of the channel.',
  servers: 'Servers',
  noServer: 'The description names no server for this channel.',
  connection: 'What opens the connection',
  queryParameters: 'Query parameters',
  headers: 'Headers',
  payload: 'Payload',
  noPayload: 'The description shows no structure of the payload.',
  bindings: 'Protocol details',
  oneOf: 'One of these:',
  and: 'and',
  correlationId: 'Correlation id',
  whereUsed: 'Where used',
  more: (count: number) => plural(count, { other: 'and # more' }),
  otherChannels: 'More channels',
  otherMessages: 'More messages',
  copyAddress: 'the address',
  examples: 'Examples',
  example: (name: string) => `Example: ${name}`,
  generated: 'made from the schema',
  browser: 'JavaScript (browser)',
  browserKeys: (names: string) =>
    `A browser cannot send headers when it opens a WebSocket. The browser’s sample puts ${names} into the query instead, which works where the server reads it there.`,
  browserLost: (names: string) =>
    `A browser cannot send headers when it opens a WebSocket, so the browser’s sample goes without ${names}.`,
  plain: 'How to connect',
  plainWords: (protocol: string) =>
    `Connect with a client for ${protocol} to one of these servers, and use this address:`,
  plainNoServer: 'The description names no server, so there is no address to connect to.',
  plainUnknown: 'The address of this channel becomes known at run time only.',
};
