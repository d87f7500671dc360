/** What a parsed file is made of. */
export interface TreeReport {
  /** Values with aliases written out; `Infinity` when an alias contains itself. */
  readonly values: number;
  /** Values as written. */
  readonly written: number;
  readonly depth: number;
  /** Whether a key named `__proto__` occurs. */
  readonly hasUnsafeKey: boolean;
  /** Whether a `$ref` or `externalValue` leaves the file. */
  readonly hasOutsideRef: boolean;
}

interface Frame {
  readonly node: object;
  readonly children: readonly unknown[];
  next: number;
  values: number;
  depth: number;
}
interface Seen {
  readonly values: number;
  readonly depth: number;
}

export const unsafeKey = '__proto__';
const open: Seen = { values: Infinity, depth: 0 };

/**
 * Measures a parsed YAML or JSON value in one pass over what is written. Aliases make the value a graph: each shared part is
 * visited once and its size remembered, so a "billion laughs" file costs no more than its text. Keeps its own stack, because
 * nesting is exactly what cannot be trusted here.
 */
export function inspectTree(root: unknown): TreeReport {
  const seen = new Map<object, Seen>();
  const total = { written: 0, hasUnsafeKey: false, hasOutsideRef: false };
  const base = frameOf({ root });
  const stack = [base];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (frame.next === frame.children.length) {
      stack.pop();
      const done = { values: frame.values, depth: frame.depth };
      seen.set(frame.node, done);
      add(stack.at(-1), done);
      continue;
    }
    const child = frame.children[frame.next++];
    total.written += 1;
    if (typeof child !== 'object' || child === null) {
      add(frame, { values: 1, depth: 0 });
      continue;
    }
    const known = seen.get(child);
    if (known !== undefined) {
      add(frame, known);
      continue;
    }
    seen.set(child, open);
    total.hasUnsafeKey ||= Object.hasOwn(child, unsafeKey);
    total.hasOutsideRef ||= leavesFile(child);
    stack.push(frameOf(child));
  }
  return { ...total, values: base.values, depth: base.depth - 1 };
}

function frameOf(node: object): Frame {
  return { node, children: Object.values(node) as unknown[], next: 0, values: 1, depth: 1 };
}

function add(frame: Frame | undefined, part: Seen): void {
  if (frame === undefined) return;
  frame.values += part.values;
  frame.depth = Math.max(frame.depth, part.depth + 1);
}

function leavesFile(node: { $ref?: unknown; externalValue?: unknown }): boolean {
  return (
    (typeof node.$ref === 'string' && !node.$ref.startsWith('#')) ||
    typeof node.externalValue === 'string'
  );
}
