import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../../src/model/api.ts';
import type { Schema } from '../../../../src/model/schema.ts';
import type { Json, JsonObject } from '../../../../src/model/json.ts';
import { normalizeOpenApi } from '../../../../src/spec/normalize/openapi.ts';

const read = (document: JsonObject): ApiVersion =>
  normalizeOpenApi(
    { openapi: '3.1.0', info: { title: 'T', version: '1' }, ...document },
    {
      file: { apiId: 't', version: 'v1', file: 'openapi/t/v1.yaml', path: '/openapi/t/v1.yaml' },
      format: { name: 'openapi', version: '3.1.0' },
      hasKeys: false,
    },
    () => undefined,
  );
const schemaOf = (written: JsonObject): Schema | undefined =>
  read({ components: { schemas: { S: written } } }).schemas['S'];

describe('links of a response', () => {
  const linkTo = (link: JsonObject) =>
    read({
      paths: {
        '/a': { get: { operationId: 'getA', responses: { '200': { links: { next: link } } } } },
        '/a/{id}': { get: { operationId: 'getOne', responses: {} } },
      },
    }).operations[0]?.responses[0]?.links?.[0];

  it('name the operation by its id', () => {
    const parameters = { id: '$response.body#/id' };
    expect(linkTo({ operationId: 'getOne', parameters })).toEqual({
      name: 'next',
      operation: 'get-one',
      parameters: [{ name: 'id', value: '$response.body#/id' }],
    });
  });

  it('name the operation by its place', () => {
    expect(linkTo({ operationRef: '#/paths/~1a~1{id}/get' })?.operation).toBe('get-one');
  });

  it('keep what names an operation of another description', () => {
    const ref = 'https://x.example/o.yaml#/paths/~1a/get';
    expect(linkTo({ operationRef: ref })).toMatchObject({ target: ref });
    expect(linkTo({ operationId: 'gone' })).toMatchObject({ target: 'gone' });
  });
});

describe('callbacks', () => {
  it('are requests by name, address and method', () => {
    const order: Json = {
      post: {
        summary: 'It left',
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { '204': { description: 'Taken' } },
      },
    };
    const { operations } = read({
      paths: {
        '/o': {
          post: {
            callbacks: { shipped: { '{$request.body#/url}': order } },
            responses: {},
          },
        },
      },
    });
    expect(operations[0]?.callbacks).toMatchObject([
      {
        name: 'shipped',
        url: '{$request.body#/url}',
        method: 'post',
        summary: 'It left',
        requestBody: { contents: [{ mediaType: 'application/json' }] },
        responses: [{ status: '204' }],
      },
    ]);
  });

  it('are absent where there are none', () => {
    const { operations } = read({ paths: { '/o': { get: { responses: {} } } } });
    expect(operations[0]).not.toHaveProperty('callbacks');
  });
});

describe('enumerations', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ['a list of descriptions', { 'x-enum-descriptions': ['Up', 'Down'] }, ['Up', 'Down']],
    ['descriptions by value', { 'x-enumDescriptions': { b: 'Down' } }, ['', 'Down']],
    ['names', { 'x-enum-varnames': ['UP', 'DOWN'] }, ['UP', 'DOWN']],
    [
      'names and descriptions',
      { 'x-enum-varnames': ['UP', 'DOWN'], 'x-enum-descriptions': ['to the top'] },
      ['**UP**: to the top', 'DOWN'],
    ],
  ])('take their meaning from %s', (_, extension, meanings) => {
    expect(schemaOf({ type: 'string', enum: ['a', 'b'], ...extension })?.enumDescriptions).toEqual(
      meanings,
    );
  });

  it('may be written as oneOf of constants', () => {
    const sort = schemaOf({ oneOf: [{ const: 'a', title: 'Up' }, { const: 'b' }] });
    expect(sort).toMatchObject({
      types: ['string'],
      enum: ['a', 'b'],
      enumDescriptions: ['Up', ''],
    });
    expect(sort).not.toHaveProperty('oneOf');
  });

  it('say nothing where nothing was said', () => {
    expect(schemaOf({ enum: ['a'] })).not.toHaveProperty('enumDescriptions');
  });
});

it('knows mutual TLS', () => {
  const { securitySchemes } = read({
    components: { securitySchemes: { C: { type: 'mutualTLS' } } },
  });
  expect(securitySchemes['C']).toEqual({ type: 'mutualTLS' });
});
