/** JSON as it comes from a description: examples, defaults, extensions. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object of a description. Keys may be anything a stranger wrote: read with `field`, never with `in`. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field of an object; `undefined` where the value is no object or lacks it, so `constructor` finds nothing. */
export function field(value: Json | undefined, key: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The own field if it is a string. */
export function stringField(value: Json | undefined, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** The own field if it is an object, else an empty one. */
export function objectField(value: Json | undefined, key: string): JsonObject {
  const found = field(value, key);
  return isJsonObject(found) ? found : {};
}

/** The own field if it is a list, else an empty one. */
export function listField(value: Json | undefined, key: string): readonly Json[] {
  const found = field(value, key);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** A copy of an object without one key. */
export function without(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** The shape of an object once its undefined keys are gone. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without the keys whose value is undefined, as `exactOptionalPropertyTypes` and JSON want it. */
export function defined<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
