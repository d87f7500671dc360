import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { createDescriptionCutter, referenceParts } from '../../../src/model/cut-description.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { normalizeOpenApi } from '../../../src/spec/normalize/openapi.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answers = (schema: Json) => ({
  responses: { '200': { description: 'ok', content: { 'application/json': { schema } } } },
});

function model(document: JsonObject): ApiVersion {
  const file = { apiId: 'a', version: 'v1', path: '/a/v1.yaml', file: 'openapi/a/v1.yaml' };
  return normalizeOpenApi(
    document,
    { file, format: { name: 'openapi', version: '3.1.0' }, hasKeys: true },
    () => undefined,
  );
}

const document = (schemas: JsonObject, paths: JsonObject): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  tags: [{ name: 'One' }, { name: 'Two' }],
  paths,
  components: {
    schemas,
    securitySchemes: {
      used: { type: 'http', scheme: 'basic' },
      unused: { type: 'http', scheme: 'bearer' },
    },
  },
});

function cutFirst(source: JsonObject): JsonObject {
  const version = model(source);
  return createDescriptionCutter(version, source).byPart({
    operations: version.operations.slice(0, 1),
  });
}
const schemasOf = (cut: JsonObject) => (cut['components'] as JsonObject)['schemas'] as JsonObject;

describe('byPart', () => {
  it('keeps the operation, what it points at over several steps, its scheme and its tag, and nothing else', () => {
    const cut = cutFirst(
      document(
        { A: { properties: { b: ref('B') } }, B: { type: 'string' }, C: { type: 'string' } },
        {
          '/a': {
            get: { tags: ['One'], security: [{ used: [] }], ...answers(ref('A')) },
            post: answers(ref('C')),
          },
        },
      ),
    );
    expect(Object.keys(schemasOf(cut))).toEqual(['A', 'B']);
    expect(Object.keys((cut['paths'] as JsonObject)['/a'] as JsonObject)).toEqual(['get']);
    expect(cut['tags']).toEqual([{ name: 'One' }]);
    expect(Object.keys((cut['components'] as JsonObject)['securitySchemes'] as JsonObject)).toEqual(
      ['used'],
    );
  });

  it('keeps a schema that contains itself as a reference', () => {
    const cut = cutFirst(
      document(
        { Node: { properties: { next: ref('Node') } } },
        { '/a': { get: answers(ref('Node')) } },
      ),
    );
    expect(schemasOf(cut)['Node']).toEqual({ properties: { next: ref('Node') } });
  });

  it('merges allOf once, and leaves the discriminator with the type that declares it', () => {
    const base = {
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string' } },
      discriminator: { propertyName: 'kind' },
    };
    const cut = cutFirst(
      document(
        {
          Base: base,
          Heir: {
            allOf: [ref('Base'), { required: ['x'], properties: { x: { type: 'number' } } }],
          },
        },
        { '/a': { get: answers(ref('Heir')) } },
      ),
    );
    expect(schemasOf(cut)).toEqual({
      Heir: {
        type: 'object',
        required: ['kind', 'x'],
        properties: { kind: { type: 'string' }, x: { type: 'number' } },
      },
    });
  });

  it('ends an allOf where it comes back to itself', () => {
    const cut = cutFirst(
      document(
        {
          A: { allOf: [ref('B'), { properties: { a: { type: 'string' } } }] },
          B: { allOf: [ref('A'), { properties: { b: { type: 'string' } } }] },
        },
        { '/a': { get: answers(ref('A')) } },
      ),
    );
    expect(schemasOf(cut)).toEqual({
      A: { properties: { a: { type: 'string' }, b: { type: 'string' } } },
    });
  });

  it('names in a stub what is beyond the budget, nearest schemas first', () => {
    const names = Array.from({ length: 200 }, (_, index) => `S${index}`);
    const schemas = Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          description: 'x'.repeat(5_000),
          properties: index < 199 ? { next: ref(`S${index + 1}`) } : {},
        },
      ]),
    );
    const cut = cutFirst(document(schemas, { '/a': { get: answers(ref('S0')) } }));
    const kept = Object.keys(schemasOf(cut));
    expect(kept).toEqual(names.slice(0, kept.length));
    expect(JSON.stringify(cut).length).toBeLessThan(220_000);
    expect(JSON.stringify(cut)).toContain(`\`S${kept.length}\` is left out of this page`);
  });
});

describe('referenceParts', () => {
  it('splits a tag of many operations, the first part under its own slug', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `/p${index}`,
        { get: { tags: ['One'], ...answers({}) } },
      ]),
    );
    const parts = referenceParts(model(document({}, paths)));
    expect(parts.map(({ slug, of, operations }) => [slug, of, operations.length])).toEqual([
      ['one', 3, 25],
      ['one-2', 3, 25],
      ['one-3', 3, 10],
    ]);
  });
});

describe('byOperation', () => {
  it('keeps what the operation takes, and of its answers all but the schemas', () => {
    const source = {
      ...document(
        { Asked: { type: 'string' }, Answered: { type: 'string' } },
        {
          '/a': {
            post: {
              requestBody: { content: { 'application/json': { schema: ref('Asked') } } },
              responses: {
                '200': { $ref: '#/components/responses/Fine' },
                '204': { description: 'gone' },
              },
            },
          },
        },
      ),
    };
    const media = { schema: ref('Answered'), example: 'a' };
    const responses = { Fine: { description: 'ok', content: { 'application/json': media } } };
    const whole = {
      ...source,
      components: { ...(source.components as JsonObject), responses },
    };
    const version = model(whole);
    const cut = createDescriptionCutter(version, whole).byOperation(
      version.operations[0] as Operation,
    );
    expect(Object.keys(schemasOf(cut))).toEqual(['Asked']);
    expect(cut['paths']).toMatchObject({
      '/a': {
        post: {
          responses: {
            '200': { description: 'ok', content: { 'application/json': { example: 'a' } } },
            '204': { description: 'gone' },
          },
        },
      },
    });
  });
});
