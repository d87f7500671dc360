import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import type { Content, Response } from '../../../src/model/operation.ts';
import type { Schema } from '../../../src/model/schema.ts';
import { bodyExamples, responsesInOrder } from '../../../src/model/body-examples.ts';

const version = { schemas: {} } as ApiVersion;
const plain: Schema = {
  types: [],
  examples: [],
  properties: [],
  constraints: {},
  deprecated: false,
  readOnly: false,
  writeOnly: false,
};
const text: Schema = { ...plain, types: ['string'] };
const person: Schema = {
  ...plain,
  types: ['object'],
  properties: [
    { name: 'name', required: true, schema: text },
    { name: 'secret', required: true, schema: { ...text, writeOnly: true } },
  ],
};
const content = (mediaType: string, schema: Schema): Content => ({
  mediaType,
  schema,
  examples: [],
});
const values = (one: Content, direction: 'request' | 'response' = 'response') =>
  bodyExamples([one], version, direction).map(({ example, isGenerated }) => [
    example.value,
    isGenerated,
  ]);

describe('bodyExamples', () => {
  it('shows all that is written', () => {
    const examples = [1, 2, 3, 4].map((value) => ({ name: `e${value}`, value }));
    expect(values({ ...content('application/json', person), examples })).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
    ]);
  });

  it('makes one from the schema where none is written, and says so', () => {
    expect(values(content('application/json', person))).toEqual([[{ name: 'string' }, true]]);
    expect(values(content('application/problem+json', person))).toHaveLength(1);
  });

  it('makes it for the way the body travels', () => {
    expect(values(content('application/json', person), 'request')).toEqual([
      [{ name: 'string', secret: 'string' }, true],
    ]);
  });

  it('makes one item of a stream', () => {
    const stream = { mediaType: 'application/jsonl', itemSchema: person, examples: [] };
    expect(values(stream)).toEqual([[{ name: 'string' }, true]]);
  });

  it.each(['multipart/form-data', 'application/xml', 'text/event-stream', 'image/png'])(
    'makes up no JSON for %s',
    (mediaType) => {
      expect(values(content(mediaType, person))).toEqual([]);
    },
  );

  it('makes text for a text that is a string', () => {
    expect(values(content('text/plain', text))).toEqual([['string', true]]);
  });
});

describe('responsesInOrder', () => {
  const response = (status: string): Response => ({ status, headers: [], contents: [] });

  it('puts successes first and the answer for all the rest last', () => {
    const order = responsesInOrder(['default', '400', '201', '4XX', '200', '302'].map(response));
    expect(order.map(({ status }) => status)).toEqual([
      '201',
      '200',
      '400',
      '4XX',
      '302',
      'default',
    ]);
  });

  it('leaves the list it was given alone', () => {
    const given = [response('default'), response('200')];
    responsesInOrder(given);
    expect(given[0]?.status).toBe('default');
  });
});
