import { getLineColLocation, type LocationObject, type Source } from '@redocly/openapi-core';
import { formatPointer } from '../model/json-pointer.ts';
import type { Place } from './findings.ts';

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

/** The position comes from a second parse of the text, which keeps positions; text nested absurdly deep has none. */
function lineAndColumn(location: LocationObject): { line?: number; column?: number } {
  try {
    const { start } = getLineColLocation(location);
    return { line: start.line, column: start.col };
  } catch {
    return {};
  }
}
