import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../src/model/api.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { operationsByTag } from '../../../src/model/operations-by-tag.ts';

const tag = (slug: string): Tag => ({ name: slug, slug });
const operation = (slug: string, ...tags: string[]): Operation => ({
  slug,
  tags,
  kind: 'operation',
  method: 'get',
  path: `/${slug}`,
  deprecated: false,
  parameters: [],
  responses: [],
  security: [],
  requiresKey: false,
});

describe('operationsByTag', () => {
  it('keeps the order of the tags, and in each that of the operations', () => {
    const groups = operationsByTag({
      tags: [tag('b'), tag('a')],
      operations: [operation('1', 'a'), operation('2', 'b'), operation('3', 'a')],
    });
    expect(
      groups.map(({ tag: { slug }, operations }) => [slug, operations.map((one) => one.slug)]),
    ).toEqual([
      ['b', ['2']],
      ['a', ['1', '3']],
    ]);
  });

  it('lists an operation under each of its tags, and no tag without operations', () => {
    const groups = operationsByTag({
      tags: [tag('a'), tag('b'), tag('empty')],
      operations: [operation('1', 'a', 'b')],
    });
    expect(groups.map(({ tag: { slug } }) => slug)).toEqual(['a', 'b']);
  });
});
