import { describe, expect, it } from 'vitest';
import { readJsonPath } from '../../../../../emulator/gateway/mapping/json-path.ts';

const root = { a: { 'b c': [1, { d: 'x' }] }, list: [{ n: 1 }, { n: 2 }], null: null };

describe('JSONPath', () => {
  it.each([
    ['$', root],
    ["$.a['b c'][1].d", 'x'],
    ['$["a"]["b c"][0]', 1],
    ['$.list[*].n', [1, 2]],
    ['$.none.deeper', undefined],
    ['$.null', null],
    ['$.a.toString', undefined],
    ['$.a[?(@.x)]', undefined],
    ['a', undefined],
  ])('reads %s', (path, expected) => {
    expect(readJsonPath(root, path)).toEqual(expected);
  });
});
