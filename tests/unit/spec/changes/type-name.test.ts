import { describe, expect, it } from 'vitest';
import type { SchemaType } from '../../../../src/model/schema-type.ts';
import { typeName } from '../../../../src/spec/changes/type-name.ts';

const text: SchemaType = { kind: 'plain', name: 'string' };
const nothing: SchemaType = { kind: 'plain', name: 'null' };

describe('typeName', () => {
  const types: [string, SchemaType][] = [
    ['any', { kind: 'any' }],
    ['never', { kind: 'never' }],
    ['const', { kind: 'constant' }],
    ['Stop', { kind: 'named', name: 'Stop' }],
    ['Stop[]', { kind: 'array', items: { kind: 'named', name: 'Stop' } }],
    ['string | null', { kind: 'several', types: [text, nothing] }],
    ['(string | null)[]', { kind: 'array', items: { kind: 'several', types: [text, nothing] } }],
    ['string:date', { kind: 'plain', name: 'string', format: 'date' }],
    ['image/png', { kind: 'file', mediaType: 'image/png' }],
    ['image/png;base64', { kind: 'file', mediaType: 'image/png', encoding: 'base64' }],
    ['oneOf 3', { kind: 'oneOf', count: 3 }],
    ['anyOf 2', { kind: 'anyOf', count: 2 }],
  ];
  it.each(types)('writes %s', (name, type) => {
    expect(typeName(type)).toBe(name);
  });

  it('gives each of these types a name of its own', () => {
    expect(new Set(types.map(([, type]) => typeName(type))).size).toBe(types.length);
  });
});
