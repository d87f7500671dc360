import { describe, expect, it } from 'vitest';
import { socketSamples } from '../../../src/components/code/socket-samples.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { messageExamples } from '../../../src/model/message-examples.ts';
import { placedMessages } from '../../../src/model/message-places.ts';
import { samePage } from '../../../src/model/same-page.ts';
import { socketCall } from '../../../src/model/socket-call.ts';
import { normalizeAsyncApi } from '../../../src/spec/normalize/asyncapi.ts';
import { channelTwin } from '../../../src/twins/channel-twin.ts';
import { messageTwin } from '../../../src/twins/message-twin.ts';

const opened = {
  title: 'Opened',
  payload: { type: 'object', properties: { at: { type: 'string' } } },
};
const doors = (part: JsonObject = {}, channel: JsonObject = {}): JsonObject => ({
  asyncapi: '2.6.0',
  info: { title: 'Doors', version: '1' },
  servers: {
    live: {
      url: 'doors.example/{stage}',
      protocol: 'wss',
      security: [{ key: [] }],
      variables: { stage: { default: 'v1' } },
    },
  },
  channels: {
    'doors/{id}': {
      parameters: { id: { schema: { type: 'string', examples: ["front 'door'"] } } },
      bindings: {
        ws: {
          query: {
            type: 'object',
            required: ['lang'],
            properties: { lang: { enum: ['en'] }, more: { type: 'string' } },
          },
        },
      },
      publish: {
        message: {
          name: 'knock',
          examples: [{ headers: { trace: 'a' }, payload: { text: "it's me" } }],
        },
      },
      subscribe: { message: { $ref: '#/components/messages/Opened' } },
      ...channel,
    },
  },
  components: {
    messages: { Opened: opened },
    securitySchemes: { key: { type: 'httpApiKey', in: 'header', name: 'x-api-key' } },
  },
  ...part,
});

const read = (document: JsonObject, version = 'v1') =>
  normalizeAsyncApi(document, {
    file: { apiId: 'doors', version, path: '/doors.yaml', file: `openapi/doors/${version}.yaml` },
    format: { name: 'asyncapi', version: String(document['asyncapi']) },
    hasKeys: false,
  });

function callOf(document: JsonObject) {
  const version = read(document);
  const [channel] = version.channels;
  if (!channel) throw new Error('no channel');
  return socketCall(version, channel);
}

describe('socketCall', () => {
  it('fills variables, parameters, what the binding requires and the key', () => {
    expect(callOf(doors())).toEqual({
      url: "wss://doors.example/v1/doors/front%20'door'?lang=en",
      headers: [{ name: 'x-api-key', value: 'YOUR_API_KEY' }],
      browserUrl: "wss://doors.example/v1/doors/front%20'door'?lang=en&x-api-key=YOUR_API_KEY",
      lostHeaders: [],
      movedKeys: ['x-api-key'],
      send: { text: "it's me" },
      receives: true,
    });
  });

  it('puts a key that belongs into the query there, for every client', () => {
    const components = {
      securitySchemes: { key: { type: 'httpApiKey', in: 'query', name: 'token' } },
    };
    const call = callOf(doors({ components }));
    expect(call?.url).toMatch(/\?lang=en&token=YOUR_API_KEY$/);
    expect(call?.headers).toEqual([]);
  });

  it('keeps a bearer token out of a browser’s address, and names what is lost', () => {
    const components = { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } };
    const call = callOf(doors({ components }));
    expect(call?.browserUrl).not.toContain('TOKEN');
    expect(call?.lostHeaders).toEqual(['Authorization']);
  });

  it('invents no connection for another protocol, nor for a server that the channel is not on', () => {
    const kafka = { servers: { live: { url: 'k.example:9092', protocol: 'kafka' } } };
    expect(callOf(doors(kafka))).toBeUndefined();
    expect(callOf(doors({}, { servers: ['elsewhere'] }))).toBeUndefined();
  });

  it('encodes half a surrogate pair in an address rather than fail on it', () => {
    const servers = { live: { url: 'wss://doors.example/\ud800', protocol: 'wss' } };
    expect(callOf(doors({ servers }))?.url).toContain('%EF%BF%BD');
  });
});

describe('socketSamples', () => {
  const hostile = doors(
    {},
    {
      publish: { message: { name: 'knock', examples: [{ payload: '\'"; rm -rf / #\n${x}`y`' }] } },
    },
  );
  const samples = (document: JsonObject) => {
    const call = callOf(document);
    if (!call) throw new Error('no call');
    return new Map(socketSamples(call).map(({ id, text }) => [id, text]));
  };

  it('sends the key as a header wherever a client can, and in the address in a browser', () => {
    for (const [id, text] of samples(doors()))
      expect(text).toContain(id === 'javascript' ? 'x-api-key=YOUR_API_KEY' : 'x-api-key');
    expect(samples(doors()).get('javascript')).not.toContain('headers');
  });

  it('lets no message end the text that it stands in', () => {
    const texts = samples(hostile);
    expect(texts.get('shell')).toContain(`echo ''\\''"; rm -rf / # \${x}\`y\`' |`);
    for (const id of ['javascript', 'node', 'python', 'go', 'java'])
      expect(texts.get(id)).toContain(String.raw`"'\"; rm -rf / #\n${'${x}'}` + '`y`"');
  });

  it('reads nothing where a client only sends', () => {
    const version = read(doors());
    const [channel] = version.channels;
    if (!channel) throw new Error('no channel');
    const actions = channel.actions.filter(({ action }) => action === 'send');
    const call = socketCall(version, { ...channel, actions });
    if (!call) throw new Error('no call');
    const go = socketSamples(call).find(({ id }) => id === 'go')?.text;
    expect(go).not.toContain('fmt');
    expect(go).toContain('StatusNormalClosure');
  });
});

describe('placedMessages', () => {
  const shared = doors({
    channels: {
      a: { subscribe: { message: { $ref: '#/components/messages/Opened' } } },
      b: {
        publish: {
          message: { oneOf: [{ $ref: '#/components/messages/Opened' }, { name: 'Opened' }] },
        },
      },
    },
  });

  it('has a message once however many channels point at it, and another of its name beside it', () => {
    const messages = placedMessages(read(shared));
    expect(messages.map(({ slug, places }) => [slug, places.length])).toEqual([
      ['opened', 2],
      ['opened-2', 1],
    ]);
  });

  it('shows the headers of an example, and makes one where none is written', () => {
    const [knock, made] = placedMessages(read(doors())).map((placed) =>
      messageExamples(placed, read(doors())),
    );
    expect(knock?.[0]?.example.headers).toEqual({ trace: 'a' });
    expect(made?.[0]?.isGenerated).toBe(true);
  });

  it('stays on the same channel and message in another version', () => {
    const [one, two] = [read(shared), read(doors(), 'v2')];
    expect(samePage('/apis/doors/v2/messages/opened/', two, one)).toEqual({
      href: '/apis/doors/v1/messages/opened/',
      isSame: true,
    });
    expect(samePage('/apis/doors/v1/channels/a/', one, two).isSame).toBe(false);
  });
});

describe('channelTwin and messageTwin', () => {
  it('lead to each other, and say how to connect', () => {
    const version = read(doors());
    const channel = version.channels.map((one) => channelTwin(version, one)).join('');
    expect(channel).toContain('/apis/doors/v1/messages/opened.md');
    expect(channel).toContain('x-api-key: YOUR_API_KEY');
    const message = placedMessages(version).map((one) => messageTwin(version, one));
    expect(message.at(-1)).toContain('/apis/doors/v1/channels/doors-id.md');
  });
});
