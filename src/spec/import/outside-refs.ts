/**
 * The files that a parsed file points at with `$ref`, as written and without what follows the `#`, each once. Keeps its own stack
 * and visits what aliases share once, for neither depth nor size can be trusted.
 */
export function outsideRefs(parsed: unknown): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<object>();
  const pending: unknown[] = [parsed];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    const ref: unknown = Object.hasOwn(node, '$ref') ? (node as { $ref: unknown }).$ref : undefined;
    if (typeof ref === 'string' && !ref.startsWith('#')) found.add(ref.split('#')[0] ?? ref);
    for (const child of Object.values(node) as unknown[]) pending.push(child);
  }
  return [...found];
}
