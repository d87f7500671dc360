import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/model/json.ts';
import type { Parameter, ParameterStyle } from '../../../src/model/operation.ts';
import type { Schema } from '../../../src/model/schema.ts';
import { encodePathParameter, encodeQueryParameter } from '../../../src/model/encode-parameter.ts';
import { parameterStyleWords } from '../../../src/model/parameter-style-words.ts';

const schema = (type: string): Schema => ({
  types: [type],
  examples: [],
  properties: [],
  constraints: {},
  deprecated: false,
  readOnly: false,
  writeOnly: false,
});
const parameter = (
  place: Parameter['in'],
  style: ParameterStyle,
  explode: boolean,
  type: string,
): Parameter => ({
  name: 'ids',
  in: place,
  required: true,
  deprecated: false,
  style,
  explode,
  allowReserved: false,
  schema: schema(type),
  examples: [],
});
const values: Readonly<Record<string, Json>> = { array: ['a', 'b'], object: { x: 1, y: 2 } };

function written(one: Parameter, value: Json): string {
  const text =
    one.in === 'path'
      ? encodePathParameter(one, value)
      : encodeQueryParameter(one, value).join('&');
  return decodeURIComponent(text);
}

describe('parameterStyleWords', () => {
  it.each([
    ['path', 'simple', 'array'],
    ['path', 'simple', 'object'],
    ['path', 'label', 'array'],
    ['path', 'label', 'object'],
    ['path', 'matrix', 'array'],
    ['path', 'matrix', 'object'],
    ['query', 'form', 'array'],
    ['query', 'form', 'object'],
    ['query', 'spaceDelimited', 'array'],
    ['query', 'pipeDelimited', 'array'],
    ['query', 'deepObject', 'object'],
  ] as const)('shows in the %s what a call in style %s with an %s sends', (place, style, type) => {
    for (const explode of [true, false]) {
      const one = parameter(place, style, explode, type);
      const words = decodeURIComponent(parameterStyleWords(one) ?? '');
      expect(words, `explode ${explode}`).toBe(written(one, values[type] ?? null));
    }
  });

  it('says nothing of a single value, which is written in one way', () => {
    expect(parameterStyleWords(parameter('query', 'form', true, 'string'))).toBeUndefined();
    expect(parameterStyleWords(parameter('path', 'simple', false, 'integer'))).toBeUndefined();
  });

  it('shows the mark before a single value in a path', () => {
    expect(parameterStyleWords(parameter('path', 'label', false, 'string'))).toBe('.a');
    expect(parameterStyleWords(parameter('path', 'matrix', false, 'string'))).toBe(';ids=a');
  });
});
