import { describe, expect, it } from 'vitest';
import { describeParameter } from '../../../../src/islands/console/parameter-hints.ts';

describe('describeParameter', () => {
  it('tells the example and the default of an optional parameter', () => {
    const limit = {
      name: 'limit',
      in: 'query',
      description: 'How many at most.',
      example: 2,
      schema: { type: 'integer', default: 20 },
    };
    expect(describeParameter(limit)).toBe(
      'How many at most.\n\nExample: `` 2 ``\n\nDefault: `` 20 ``',
    );
  });

  it('leaves those of a required one to its field', () => {
    const id = { name: 'id', in: 'path', required: true, description: 'Of a stop.', example: 'a' };
    expect(describeParameter(id)).toBe('Of a stop.');
  });

  it.each([
    ['a named example', { examples: { first: { value: ['a', 'b'] } } }],
    ['an example of the schema', { schema: { examples: [['a', 'b']] } }],
  ])('finds %s', (_, parameter) => {
    expect(describeParameter(parameter)).toBe('Example: `` ["a","b"] ``');
  });

  it('leaves out what would not fit on a line or would end its own code span', () => {
    expect(describeParameter({ example: 'x'.repeat(201) })).toBe('');
    expect(describeParameter({ example: 'a``b' })).toBe('');
  });

  it('says that a browser does not send a cookie', () => {
    expect(describeParameter({ name: 'locale', in: 'cookie', required: true })).toContain('curl');
  });
});
