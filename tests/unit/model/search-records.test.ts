import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/model/channel.ts';
import { guideRecord, searchRecords } from '../../../src/model/search-records.ts';
import { aVersion, json, ref } from './a-version.ts';

const version = aVersion({
  tags: [{ name: 'Pets' }],
  paths: {
    '/pets/{petId}': {
      get: {
        operationId: 'readPet',
        summary: 'Read a pet',
        description: 'One **pet**, with its `owner`.',
        tags: ['Pets'],
        parameters: [
          { name: 'petId', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'fields', in: 'query', schema: { type: 'string' } },
        ],
        responses: { '200': { description: 'ok', ...json(ref('Pet')) } },
      },
      delete: { deprecated: true, responses: { '204': { description: 'gone' } } },
    },
  },
  components: {
    schemas: {
      Pet: { description: 'A tame animal.', properties: { nickName: { type: 'string' } } },
      Colour: { type: 'string', enum: ['red'] },
    },
  },
});
const records = searchRecords(version);

describe('searchRecords', () => {
  it('has the version, its operations, and the schemas that have a page', () => {
    expect(records.map(({ kind, title }) => [kind, title])).toEqual([
      ['api', 'Orders v1'],
      ['operation', 'Read a pet'],
      ['operation', '/pets/{petId}'],
      ['schema', 'Pet'],
    ]);
  });

  it('finds an operation by its words, its names, its parameters and the properties of its bodies', () => {
    expect(records[1]).toEqual({
      kind: 'operation',
      url: '/apis/a/v1/operations/read-pet/',
      title: 'Read a pet',
      method: 'get',
      path: '/pets/{petId}',
      id: 'readPet',
      words: 'One pet, with its owner. fields, nickName.',
    });
  });

  it('marks what is deprecated', () => {
    expect(records.map(({ isDeprecated = false }) => isDeprecated)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('finds a schema by its words and its properties', () => {
    expect(records[3]).toMatchObject({
      url: '/apis/a/v1/schemas/Pet/',
      words: 'A tame animal. nickName.',
    });
  });

  it('has the channels and the messages on them', () => {
    const message: Message = {
      slug: 'position',
      name: 'position',
      title: 'A position',
      contentType: 'application/json',
      examples: [],
    };
    const channels = [
      {
        slug: 'positions',
        address: '/positions',
        parameters: [],
        actions: [{ slug: 'get', action: 'receive' as const, tags: [], messages: [message] }],
      },
    ];
    const live = searchRecords({ ...aVersion({ paths: {} }), channels });
    expect(live.slice(1)).toMatchObject([
      { kind: 'channel', title: '/positions', path: '/positions' },
      { kind: 'message', title: 'A position', id: 'position', method: 'receive' },
    ]);
  });

  it('keeps the record of a body of a thousand properties short', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`property${at}`, { type: 'string' }]),
    );
    const [, operation, schema] = searchRecords(
      aVersion({
        paths: {
          '/a': { get: { responses: { '200': { description: '', ...json(ref('Big')) } } } },
        },
        components: { schemas: { Big: { properties } } },
      }),
    );
    expect(operation?.words.length).toBeLessThan(400);
    expect(schema?.words.length).toBeLessThan(1500);
  });
});

describe('guideRecord', () => {
  it('leaves out what MDX imports', () => {
    const text = "import A from './a.astro';\n\nSign up first. <A />\n\n:::tip\nBe quick.\n:::";
    expect(guideRecord({ href: '/guides/a/', title: 'A', description: 'D', text }).words).toBe(
      'D. Sign up first. Be quick.',
    );
  });
});
