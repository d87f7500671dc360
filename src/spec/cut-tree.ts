import { limits } from './limits.ts';
import { unsafeKey } from './inspect-tree.ts';

type Path = readonly string[];

/** A tree after the cut, and the places where something was left out. */
export interface CutTree {
  readonly value: unknown;
  readonly tooDeep: readonly Path[];
  readonly unsafe: readonly Path[];
}

/** Marks the object that lost something below it; in a schema it reads "anything", which is what is known. */
export const truncationMark = 'x-gatehouse-truncated';

/** Keys whose value maps names to schemas: the mark would read as a name there, so the schema above them bears it. */
const maps = new Set(['properties', 'patternProperties', '$defs', 'definitions']);

/** A copy of a tree without keys that JavaScript gives a meaning and without what lies deeper than the limit. */
export function cutTree(root: unknown): CutTree {
  const tooDeep: Path[] = [];
  const unsafe: Path[] = [];

  const copyObject = (node: object, path: Path): unknown => {
    const copy = new Map<string, unknown>();
    for (const [key, value] of Object.entries(node)) {
      const place = [...path, key];
      if (key === unsafeKey) unsafe.push(place);
      else if (isTooDeep(value, place)) {
        tooDeep.push(place);
        copy.set(key, Array.isArray(value) ? [] : maps.has(key) ? {} : { [truncationMark]: true });
        if (maps.has(key)) copy.set(truncationMark, true);
      } else copy.set(key, copyValue(value, place));
    }
    return Object.fromEntries(copy);
  };
  const copyValue = (node: unknown, path: Path): unknown => {
    if (Array.isArray(node))
      return node.map((item, index) => copyItem(item, [...path, `${index}`]));
    return isNested(node) ? copyObject(node, path) : node;
  };
  const copyItem = (item: unknown, place: Path): unknown => {
    if (!isTooDeep(item, place)) return copyValue(item, place);
    tooDeep.push(place);
    return Array.isArray(item) ? [] : { [truncationMark]: true };
  };

  return { value: copyValue(root, []), tooDeep, unsafe };
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Lists of plain values (`required`, `enum`) are kept at any depth: they hold nothing deeper. */
function isTooDeep(value: unknown, path: Path): boolean {
  if (path.length < limits.depth || !isNested(value)) return false;
  return !Array.isArray(value) || value.some(isNested);
}
