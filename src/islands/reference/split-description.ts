import { isJsonObject, objectField, type Json, type JsonObject } from '../../model/json.ts';
import { measureOperation } from './measure-operation.ts';

/** Schemas in one operation beyond which Redoc is not asked to show it: it looks at some 45 in a millisecond. */
export const schemaLimit = 20_000;

/** An operation by what the description calls it. */
export interface OperationKey {
  readonly method: string;
  readonly path: string;
}

export interface SplitDescription {
  /** What Redoc can show without freezing the tab. */
  readonly light: JsonObject;
  readonly heavy: readonly OperationKey[];
}

/** Takes the operations out of a description that would freeze the tab, and names them. */
export function splitDescription(description: JsonObject, limit = schemaLimit): SplitDescription {
  const heavy: OperationKey[] = [];
  const isHeavy = (path: string, method: string, operation: Json) => {
    if (!isJsonObject(operation) || method === 'parameters') return false;
    const passes = measureOperation(description, operation, limit) === Infinity;
    if (passes) heavy.push({ method, path });
    return passes;
  };
  const paths = objectField(description, 'paths');
  const light = Object.entries(paths).map(([path, item]): [string, Json] => [
    path,
    isJsonObject(item)
      ? Object.fromEntries(
          Object.entries(item).filter(([method, operation]) => !isHeavy(path, method, operation)),
        )
      : item,
  ]);
  return {
    light: heavy.length > 0 ? { ...description, paths: Object.fromEntries(light) } : description,
    heavy,
  };
}
