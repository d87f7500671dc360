import { getLineColLocation, Source } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { formatPointer } from '../../../src/model/json-pointer.ts';
import { jsonOffset } from '../../../src/spec/json-offset.ts';
import { locate } from '../../../src/spec/locate.ts';

const value = {
  openapi: '3.1.1',
  paths: {
    '/stops/{id}': { get: { tags: ['a', 'b "}'], summary: 'A \\ and {[', deprecated: true } },
    '/~zürich': { parameters: [{ name: 'x', schema: { enum: [1, -2.5e3, null, []] } }, {}] },
  },
  'x-é"\n': [[['deep', { end: 0 }]]],
};

describe('jsonOffset', () => {
  it.each([0, 2, '\t'])(
    'finds each value and key where the validator has it (indent %j)',
    (indent) => {
      const text = JSON.stringify(value, null, indent);
      const source = new Source('/descriptions/stops.json', text);
      const paths = [...pathsIn(value)];
      expect(paths.length).toBeGreaterThan(20);
      for (const path of paths)
        for (const reportOnKey of [true, false]) {
          const found = jsonOffset(text, path);
          const offset = reportOnKey ? (found?.key ?? found?.value) : found?.value;
          const { start } = getLineColLocation({
            source,
            pointer: `#${formatPointer(path)}`,
            reportOnKey,
          });
          expect({ path, ...lineOf(text, offset ?? -1) }).toEqual({ path, ...start });
        }
    },
  );

  it('ends at the last part of a path that is there', () => {
    const text = '{ "a": [ 1, { "b": 2 } ] }';
    expect(jsonOffset(text, ['a', '1', 'c', 'd'])?.value).toBe(text.indexOf('{ "b"'));
    expect(jsonOffset(text, ['a', '7'])?.value).toBe(text.indexOf('['));
    expect(jsonOffset(text, ['a', '0', 'x'])?.value).toBe(text.indexOf('1'));
  });

  it.each(['{ a: 1 }', '{ "a" 1 }', '[1}', '{ "a": [', '{ "a": "x', '{ "a": 1', '{]', 'a: 1'])(
    'finds nothing in %j, which is no JSON',
    (text) => {
      expect(jsonOffset(text, [text.startsWith('[') ? '5' : 'b'])).toBeUndefined();
    },
  );

  it('reads a string of megabytes', () => {
    const long = '\\n'.repeat(2_000_000);
    expect(jsonOffset(`{"a":"${long}","b":1}`, ['b'])?.value).toBe(long.length + 12);
  });
});

describe('locate', () => {
  it('gives the same places for a file however many are asked for', () => {
    const source = new Source('/descriptions/stops.json', JSON.stringify(value, null, 2));
    const places = Array.from({ length: 20 }, () =>
      locate(source, 'stops.json', ['paths', '/~zürich', 'parameters', 0, 'name']),
    );
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
    expect(places[0]).toMatchObject({ line: 17, column: 11 });
  });

  it('finds places in YAML that is named JSON', () => {
    const source = new Source('/descriptions/stops.json', 'paths:\n  /stops:\n    get: {}\n');
    expect(locate(source, 'stops.json', ['paths', '/stops'])).toMatchObject({ line: 2, column: 3 });
  });
});

function* pathsIn(node: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    yield [...path, key];
    yield* pathsIn(child, [...path, key]);
  }
}

function lineOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
}
