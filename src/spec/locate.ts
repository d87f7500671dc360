import { getLineColLocation, type LocationObject, type Source } from '@redocly/openapi-core';
import { formatPointer, parsePointer } from '../model/json-pointer.ts';
import type { Place } from './findings.ts';
import { jsonOffset } from './json-offset.ts';

/** Where a value stands in a file: line, column (one-based) and pointer. */
export function locate(source: Source, file: string, path: readonly (string | number)[]): Place {
  return placeOf({ source, pointer: `#${formatPointer(path) || '/'}`, reportOnKey: true }, file);
}

/** The place of a location as the validator gives it. */
export function placeOf(location: LocationObject, file: string): Place {
  const pointer = location.pointer?.replace(/^#\/?/, '/').replace(/^\/$/, '');
  const start = lineAndColumn(location);
  return { file, ...start, ...(pointer === undefined ? {} : { pointer }) };
}

/** Places looked for in a JSON file by walking its text; for more of them a tree is worth its time. */
const mostWalks = 8;
const walks = new WeakMap<Source, number>();

/** The position comes from a second parse of the text, which keeps positions; text nested absurdly deep has none. */
function lineAndColumn(location: LocationObject): { line?: number; column?: number } {
  const walked = inJson(location);
  if (walked) return walked;
  try {
    const { start } = getLineColLocation(location);
    return { line: start.line, column: start.col };
  } catch {
    return {};
  }
}

function inJson({ source, pointer, reportOnKey }: LocationObject) {
  const count = walks.get(source) ?? 0;
  if (pointer === undefined || count >= mostWalks || !source.absoluteRef.endsWith('.json'))
    return undefined;
  walks.set(source, count + 1);
  const path = pointer === '#/' ? [] : parsePointer(pointer);
  const found = jsonOffset(source.body, path);
  if (!found) return undefined;
  const offset = reportOnKey ? (found.key ?? found.value) : found.value;
  const before = source.body.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
