/**
 * An object without a prototype, for facts that are compared: its keys are a stranger's, and microdiff asks with `in`, which would
 * find `constructor` in every other object.
 */
export function record<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  const made = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) made[key] = value;
  return made;
}
