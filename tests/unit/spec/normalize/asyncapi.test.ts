import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/model/json.ts';
import { normalizeAsyncApi } from '../../../../src/spec/normalize/asyncapi.ts';

const read = (document: JsonObject) =>
  normalizeAsyncApi(document, {
    file: { apiId: 'doors', version: 'v1', path: '/doors.yaml', file: 'openapi/doors/v1.yaml' },
    format: { name: 'asyncapi', version: String(document['asyncapi']) },
    hasKeys: false,
  });
const info = { title: 'Doors', version: '1' };
const opened = { name: 'opened', payload: { type: 'object' } };

const doors2: JsonObject = {
  asyncapi: '2.6.0',
  info,
  servers: { live: { url: 'wss://doors.example/', protocol: 'wss' } },
  channels: {
    'doors/{id}': {
      parameters: { id: { schema: { type: 'integer' } } },
      publish: { operationId: 'open', message: opened },
      subscribe: { operationId: 'moved', message: { oneOf: [opened, { name: 'closed' }] } },
    },
  },
};
const doors3: JsonObject = {
  asyncapi: '3.0.0',
  info,
  servers: { live: { host: 'doors.example', pathname: '/v3', protocol: 'wss' } },
  channels: {
    door: {
      address: 'doors/{id}',
      parameters: { id: { enum: ['front', 'back'] } },
      messages: { opened, closed: { payload: { type: 'object' } } },
    },
  },
  operations: {
    moved: {
      action: 'send',
      channel: { $ref: '#/channels/door' },
      messages: [{ $ref: '#/channels/door/messages/opened' }],
    },
    open: { action: 'receive', channel: { $ref: '#/channels/door' } },
  },
};

describe('normalizeAsyncApi', () => {
  it.each([
    ['2', doors2],
    ['3', doors3],
  ])('says of AsyncAPI %s what the client does', (_version, document) => {
    const actions = read(document).channels[0]?.actions ?? [];
    expect(new Map(actions.map(({ operationId, action }) => [operationId, action]))).toEqual(
      new Map([
        ['moved', 'receive'],
        ['open', 'send'],
      ]),
    );
  });

  it('writes the address of a server whole, from one field or from three', () => {
    expect(read(doors2).servers[0]?.url).toBe('wss://doors.example/');
    expect(read(doors3).servers[0]?.url).toBe('wss://doors.example/v3');
  });

  it('gives an operation all messages of its channel unless it lists its own', () => {
    const actions = read(doors3).channels[0]?.actions ?? [];
    const names = (id: string) =>
      actions.find(({ operationId }) => operationId === id)?.messages.map(({ name }) => name);
    expect(names('moved')).toEqual(['opened']);
    expect(names('open')).toEqual(['opened', 'closed']);
  });

  it('reads each alternative of a message in AsyncAPI 2', () => {
    const moved = read(doors2).channels[0]?.actions.find(({ action }) => action === 'receive');
    expect(moved?.messages.map(({ name }) => name)).toEqual(['opened', 'closed']);
  });

  it('reads the parameters of an address from a schema or from its own keywords', () => {
    expect(read(doors2).channels[0]?.parameters[0]?.schema).toMatchObject({ types: ['integer'] });
    expect(read(doors3).channels[0]?.parameters[0]?.schema).toMatchObject({
      types: ['string'],
      enum: ['front', 'back'],
    });
  });

  it('shows no tree for a payload that is not JSON Schema, and keeps its examples', () => {
    const message = {
      payload: { schemaFormat: 'application/vnd.apache.avro;version=1.9.0', schema: {} },
      examples: [{ payload: { at: 1 } }],
    };
    const { channels } = read({
      asyncapi: '3.0.0',
      info,
      channels: { door: { messages: { message } } },
      operations: { moved: { action: 'send', channel: { $ref: '#/channels/door' } } },
    });
    const shown = channels[0]?.actions[0]?.messages[0];
    expect(shown).not.toHaveProperty('payload');
    expect(shown?.examples).toEqual([{ name: 'example-1', value: { at: 1 } }]);
  });

  it('lets the words of a message win over those of its traits', () => {
    const message = {
      summary: 'Own.',
      traits: [{ summary: 'Shared.', contentType: 'text/plain' }],
    };
    const { channels } = read({
      asyncapi: '2.6.0',
      info,
      channels: { door: { subscribe: { message } } },
    });
    expect(channels[0]?.actions[0]?.messages[0]).toMatchObject({
      summary: 'Own.',
      contentType: 'text/plain',
    });
  });

  it('lays traits under a message key by key, whether they are written or pointed at', () => {
    const headers = (name: string) => ({
      type: 'object',
      properties: { [name]: { type: 'string' } },
    });
    const own = { headers: headers('own'), traits: [{ headers: headers('shared') }] };
    const pointed = {
      headers: headers('own'),
      traits: [{ headers: { $ref: '#/components/schemas/H' } }],
    };
    const { channels } = read({
      asyncapi: '2.6.0',
      info,
      channels: { door: { subscribe: { message: { oneOf: [own, pointed] } } } },
      components: { schemas: { H: headers('shared') } },
    });
    const messages = channels[0]?.actions[0]?.messages ?? [];
    expect(messages[0]?.headers).toMatchObject({
      properties: [{ name: 'shared' }, { name: 'own' }],
    });
    expect(messages[1]?.headers).toMatchObject({ allOf: [{ ref: 'H' }, {}] });
  });

  it('shows the messages of a channel that no operation names', () => {
    const { channels } = read({
      asyncapi: '3.0.0',
      info,
      channels: { door: { address: null, messages: { opened } } },
    });
    expect(channels[0]).toMatchObject({
      address: 'door',
      isAddressUnknown: true,
      otherMessages: [{ slug: 'opened' }],
    });
  });

  it('reads what answers an operation, and where, through its references', () => {
    const { channels } = read({
      asyncapi: '3.0.0',
      info,
      channels: {
        ask: { messages: { question: {} } },
        'tell/all': { messages: { answer: {}, refusal: {} } },
      },
      operations: {
        asked: {
          action: 'receive',
          channel: { $ref: '#/channels/ask' },
          reply: { $ref: '#/components/replies/told' },
        },
      },
      components: {
        replies: {
          told: {
            address: { $ref: '#/components/replyAddresses/sender' },
            channel: { $ref: '#/channels/tell~1all' },
            messages: [{ $ref: '#/channels/tell~1all/messages/answer' }],
          },
        },
        replyAddresses: { sender: { location: '$message.header#/replyTo' } },
      },
    });
    expect(channels[0]?.actions[0]?.reply).toMatchObject({
      channel: 'tell-all',
      address: { location: '$message.header#/replyTo' },
      messages: [{ slug: 'answer' }],
    });
    expect(channels[1]).toMatchObject({ slug: 'tell-all' });
  });

  it.each([
    ['of AsyncAPI 2 by their names', { both: [], keys: [] }],
    ['of AsyncAPI 3 where they stand', { $ref: '#/components/securitySchemes/keys' }],
  ])('finds the security schemes of an operation, %s', (_kind, security) => {
    const is2 = 'both' in security;
    const operation = { security: [security], bindings: { kafka: { groupId: 'doors' } } };
    const { channels } = read({
      asyncapi: is2 ? '2.6.0' : '3.0.0',
      info,
      channels: { door: is2 ? { subscribe: operation } : {} },
      ...(!is2 && {
        operations: {
          moved: { ...operation, action: 'send', channel: { $ref: '#/channels/door' } },
        },
      }),
      components: {
        securitySchemes: { keys: { type: 'apiKey', in: 'user' }, both: { type: 'mutualTLS' } },
      },
    });
    const key = { type: 'apiKey', name: '', in: 'user' };
    expect(channels[0]?.actions[0]).toMatchObject({
      security: [is2 ? [{ type: 'mutualTLS' }, key] : [key]],
      bindings: { kafka: { groupId: 'doors' } },
    });
  });

  it('keeps the protocol details of a message, its traits included', () => {
    const message = {
      bindings: { kafka: { key: { type: 'string' } } },
      traits: [{ bindings: { mqtt: { contentType: 'text/plain' } } }],
    };
    const { channels } = read({
      asyncapi: '2.6.0',
      info,
      channels: { door: { subscribe: { message } } },
    });
    expect(channels[0]?.actions[0]?.messages[0]?.bindings).toEqual({
      mqtt: { contentType: 'text/plain' },
      kafka: { key: { type: 'string' } },
    });
  });

  it('gives channels and actions that would share a name different ones', () => {
    const { channels } = read({
      asyncapi: '2.6.0',
      info,
      channels: {
        'a/b': { subscribe: { operationId: 'same' } },
        'a.b': { subscribe: { operationId: 'same' } },
      },
    });
    expect(new Set(channels.map(({ slug }) => slug)).size).toBe(2);
    expect(new Set(channels.flatMap(({ actions }) => actions.map(({ slug }) => slug))).size).toBe(
      2,
    );
  });
});
