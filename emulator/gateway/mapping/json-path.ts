/**
 * Reads one value by a JSONPath of the kinds that mapping templates use: `$`, `.name`, `['name']`, `[0]`, and `[*]`, after which the
 * value is an array of what matched.
 *
 * @returns undefined when there is no such value or the path is of another kind
 * @see https://www.rfc-editor.org/rfc/rfc9535
 */
export function readJsonPath(root: unknown, path: string): unknown {
  const steps = [...path.matchAll(/\.([^.[\]]+)|\['([^']*)'\]|\["([^"]*)"\]|\[(\d+|\*)\]/g)];
  if (!path.startsWith('$') || steps.map(([text]) => text).join('') !== path.slice(1))
    return undefined;
  let values: readonly unknown[] = [root];
  let isMany = false;
  for (const [, dotted, single, double, index] of steps) {
    const name = dotted ?? single ?? double ?? index ?? '';
    if (name === '*') isMany = true;
    values = values.flatMap((value) => childrenOf(value, name));
  }
  return isMany ? values : values[0];
}

function childrenOf(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (name === '*') return Object.values(value);
  return Object.hasOwn(value, name) ? [(value as Record<string, unknown>)[name]] : [];
}
