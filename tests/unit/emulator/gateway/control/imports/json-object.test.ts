import { expect, test } from 'vitest';
import {
  resolve,
  textEntries,
} from '../../../../../../emulator/gateway/control/imports/json-object.ts';

const document = {
  a: { value: 1 },
  b: { $ref: '#/a' },
  circle: { $ref: '#/circle' },
  'with/slash': { 'and~tilde': { value: 2 } },
};

test.each([
  ['an object as it is', { value: 0 }, { value: 0 }],
  ['a chain of references', { $ref: '#/b' }, { value: 1 }],
  ['escaped names', { $ref: '#/with~1slash/and~0tilde' }, { value: 2 }],
  ['percent signs', { $ref: '#/with~1slash/and%7E0tilde' }, { value: 2 }],
  ['a circle to nothing', { $ref: '#/circle' }, {}],
  ['what is not there to nothing', { $ref: '#/none/none' }, {}],
  ['another file to nothing', { $ref: 'other.yaml#/a' }, {}],
  ['what every object has to nothing', { $ref: '#/constructor' }, {}],
  ['a malformed percent sign to nothing', { $ref: '#/%' }, {}],
  ['no object to nothing', 'text', {}],
])('resolves %s', (_what, value, expected) => {
  expect(resolve(document, value)).toEqual(expected);
});

test('text entries leave out what cannot be text', () => {
  expect(textEntries({ a: 'x', b: 1, c: true, d: {}, e: null, f: [] })).toEqual({
    a: 'x',
    b: '1',
    c: 'true',
  });
});
