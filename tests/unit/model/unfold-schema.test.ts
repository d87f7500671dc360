import { describe, expect, it } from 'vitest';
import { type SchemaLine, unfoldSchema } from '../../../src/model/unfold-schema.ts';
import { objectOf as object, text } from '../../fixtures/an-api.ts';

/** Names and states, `a open (b leaf)`. */
const told = (lines: readonly SchemaLine[]): string =>
  lines
    .map(({ child, state, lines: below }) =>
      [child.name, state, below.length > 0 && `(${told(below)})`].filter(Boolean).join(' '),
    )
    .join(', ');

describe('unfoldSchema', () => {
  it('opens what fits and sends the rest to the page of its schema', () => {
    const version = {
      schemas: { Big: object({ x: { ...text, description: 'long'.repeat(500) } }) },
    };
    const node = object({ small: object({ y: text }), big: { ref: 'Big' } });
    expect(told(unfoldSchema(node, version, { bytes: 900 }))).toBe(
      'small open (y leaf), big elsewhere',
    );
    expect(told(unfoldSchema(node, version, { bytes: 9000 }))).toBe(
      'small open (y leaf), big open (x leaf)',
    );
  });

  it('opens what is near the top before what is deep', () => {
    const version = { schemas: { A: object({ b: { ref: 'B' } }), B: object({ c: text }) } };
    const node = object({ first: { ref: 'A' }, second: { ref: 'A' } });
    expect(told(unfoldSchema(node, version, { bytes: 560 }))).toBe(
      'first open (b elsewhere), second open (b elsewhere)',
    );
  });

  it('shows the first level whole', () => {
    const node = object({ a: { ...text, description: 'long'.repeat(5000) }, b: text });
    expect(told(unfoldSchema(node, { schemas: {} }, { bytes: 10 }))).toBe('a leaf, b leaf');
  });

  it('opens nameless schemas always: they have no page of their own', () => {
    const node = object({ a: object({ b: text }) });
    expect(told(unfoldSchema(node, { schemas: {} }, { bytes: 10 }))).toBe('a open (b leaf)');
  });

  it('ends recursion where a schema would begin again', () => {
    const version = { schemas: { Tree: object({ left: { ref: 'Tree' } }) } };
    expect(told(unfoldSchema({ ref: 'Tree' }, version, { bytes: 9000 }))).toBe('left repeat');
  });

  it('leaves out what does not travel that way', () => {
    const node = object({
      id: { ...text, readOnly: true },
      secret: { ...text, writeOnly: true },
      name: text,
    });
    const names = (direction?: 'request' | 'response') =>
      unfoldSchema(node, { schemas: {} }, { bytes: 9000, ...(direction && { direction }) }).map(
        ({ child }) => child.name,
      );
    expect(names('request')).toEqual(['secret', 'name']);
    expect(names('response')).toEqual(['id', 'name']);
    expect(names()).toEqual(['id', 'secret', 'name']);
  });
});
