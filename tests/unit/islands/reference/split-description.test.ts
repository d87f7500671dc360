import { describe, expect, it } from 'vitest';
import { splitDescription } from '../../../../src/islands/reference/split-description.ts';
import type { Json } from '../../../../src/model/json.ts';

const respondingWith = (schema: Json) => ({
  responses: { '200': { content: { 'application/json': { schema } } } },
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Every schema merges every other one: walked whole, `size` of them are worth more than size factorial. */
function tangle(size: number): Record<string, Json> {
  const names = Array.from({ length: size }, (_, index) => `S${index}`);
  return Object.fromEntries(
    names.map((name) => [
      name,
      { allOf: names.filter((other) => other !== name).map(ref), properties: { own: {} } },
    ]),
  );
}

describe('splitDescription', () => {
  it('takes out an operation whose merged schemas would freeze the tab, and keeps its neighbours', () => {
    const { light, heavy } = splitDescription({
      openapi: '3.1.0',
      components: { schemas: tangle(14) },
      paths: {
        '/a': { get: respondingWith(ref('S0')), post: respondingWith({ type: 'string' }) },
      },
    });
    expect(heavy).toEqual([{ method: 'get', path: '/a' }]);
    expect(light['paths']).toEqual({ '/a': { post: respondingWith({ type: 'string' }) } });
  });

  it('keeps cycles that Redoc opens one level at a time', () => {
    const node = { properties: { next: ref('Node'), all: { type: 'array', items: ref('Node') } } };
    const description = {
      openapi: '3.1.0',
      components: { schemas: { Node: node } },
      paths: { '/nodes': { get: respondingWith(ref('Node')) } },
    };
    const { light, heavy } = splitDescription(description);
    expect(heavy).toEqual([]);
    expect(light).toBe(description);
  });

  it('finds schemas behind shared responses and bodies', () => {
    const { heavy } = splitDescription({
      openapi: '3.1.0',
      components: {
        schemas: tangle(14),
        responses: { Big: respondingWith(ref('S1')).responses['200'] },
      },
      paths: { '/b': { put: { responses: { '200': { $ref: '#/components/responses/Big' } } } } },
    });
    expect(heavy).toEqual([{ method: 'put', path: '/b' }]);
  });

  it('is at peace with a description that has no paths', () => {
    expect(splitDescription({ asyncapi: '3.0.0' }).heavy).toEqual([]);
  });
});
