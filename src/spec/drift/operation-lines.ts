import { field, objectField, type JsonObject } from '../../model/json.ts';
import { methodOfKey, restMethods } from '../gateway/rest-methods.ts';
import type { LoadedDescription } from '../load-description.ts';
import { locate } from '../locate.ts';
import { routeOf, type OperationContract } from './contract.ts';

/**
 * Looks up the line of a description's first file at which an operation stands: that of its path where the operation itself is
 * written in another file; `undefined` where the file does not have it.
 */
export function operationLines({
  document: { parsed, source },
  file,
}: LoadedDescription): (
  operation: Pick<OperationContract, 'method' | 'path'>,
) => number | undefined {
  const paths = objectField(parsed as JsonObject, 'paths');
  const byRoute = Map.groupBy(Object.keys(paths), routeOf);
  const lineOf = (...path: string[]) => locate(source, file.file, ['paths', ...path]).line;
  return ({ method, path }) => {
    const written = byRoute.get(routeOf(path)) ?? [];
    const key = restMethods.find((known) => methodOfKey(known) === method) ?? '';
    const holder = written.find((one) => field(paths[one], key) !== undefined);
    if (holder !== undefined) return lineOf(holder, key);
    const pointed = written.find((one) => field(paths[one], '$ref') !== undefined);
    return pointed === undefined ? undefined : lineOf(pointed);
  };
}
