import { describe, expect, it } from 'vitest';
import { renderSchema } from '../../../../src/components/schema/render-schema.ts';
import type { ApiVersion } from '../../../../src/model/api.ts';
import type { Schema, SchemaNode } from '../../../../src/model/schema.ts';
import { apiVersion, schema, text as string } from '../../../fixtures/an-api.ts';

const property = (name: string, node: SchemaNode, required = false) => ({
  name,
  required,
  schema: node,
});

const versionWith = (schemas: Readonly<Record<string, Schema>>): ApiVersion =>
  apiVersion({ schemas });

describe('renderSchema', () => {
  it('shows a line a property with its type and marks', () => {
    const tree = renderSchema(
      schema({ types: ['object'], properties: [property('id', string, true)] }),
      versionWith({}),
    );
    expect(tree).toContain('<code class="name">id</code>');
    expect(tree).toContain('<b class="req">required</b>');
  });

  it('tells which values the items of a list may have, each set off from the next', () => {
    const modes = schema({ types: ['array'], items: { ref: 'Mode' } });
    const tree = renderSchema(
      schema({ types: ['object'], properties: [property('modes', modes)] }),
      versionWith({ Mode: schema({ types: ['string'], enum: ['tram', 'bus'] }) }),
    );
    expect(tree).toContain('Each one of <code>"tram"</code> <code>"bus"</code>');
  });

  it('leaves an object’s example to its properties', () => {
    const place = (example: Schema['examples'][number]) =>
      renderSchema(
        schema({
          types: ['object'],
          properties: [property('at', schema({ types: ['object'], examples: [example] }))],
        }),
        versionWith({}),
      );
    expect(place({ lat: 1 })).not.toContain('Example');
    expect(place([1, 2])).toContain('Example <code>[1,2]</code>');
  });

  it('ends a recursive schema with a word about it', () => {
    const node = schema({
      types: ['object'],
      properties: [property('children', schema({ types: ['array'], items: { ref: 'Node' } }))],
    });
    const tree = renderSchema({ ref: 'Node' }, versionWith({ Node: node }));
    expect(tree).toContain('Repeats Node from above');
    expect(tree).toContain('href="/apis/test/v1/schemas/Node/"');
  });

  it('lays the parts of allOf into one list and keeps what each requires', () => {
    const base = schema({ types: ['object'], properties: [property('id', string)] });
    const both = schema({
      allOf: [{ ref: 'Base' }, schema({ properties: [property('id', schema({}), true)] })],
    });
    const tree = renderSchema(both, versionWith({ Base: base }));
    expect(tree.match(/class="name"/g)).toHaveLength(1);
    expect(tree).toContain('required');
    expect(tree).toContain('string');
  });

  it('numbers the alternatives of oneOf', () => {
    const choice = schema({ oneOf: [{ ref: 'A' }, { ref: 'B' }] });
    const member = schema({ types: ['object'], properties: [property('x', string)] });
    const tree = renderSchema(choice, versionWith({ A: member, B: member }));
    expect(tree).toContain('Option 1');
    expect(tree).toContain('Option 2');
  });

  it('escapes hostile names and values', () => {
    const hostile = schema({
      types: ['object'],
      properties: [
        property(
          '<img src=x onerror=alert(1)>',
          schema({ enum: ['</code><script>alert(1)</script>'] }),
        ),
      ],
    });
    const tree = renderSchema(hostile, versionWith({}));
    expect(tree).not.toMatch(/<(img|script)/);
  });

  it('keeps a page small when named schemas fan out: what is beyond the budget is a link', () => {
    const wide = (next: string) =>
      schema({
        types: ['object'],
        properties: Array.from({ length: 30 }, (_, index) => property(`p${index}`, { ref: next })),
      });
    const leaf = schema({ types: ['object'], properties: [property('x', string)] });
    const tree = renderSchema(
      { ref: 'A' },
      versionWith({ A: wide('B'), B: wide('C'), C: wide('D'), D: leaf }),
    );
    expect(tree.length).toBeLessThan(100_000);
    expect(tree).toContain('/schemas/B/');
  });

  it('does not run out of stack on nameless nesting', () => {
    const deep = Array.from({ length: 2000 }).reduce<Schema>(
      (inner) => schema({ types: ['object'], properties: [property('in', inner)] }),
      string,
    );
    expect(renderSchema(deep, versionWith({})).length).toBeLessThan(50_000);
  });
});
