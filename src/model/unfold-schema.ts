import type { ApiVersion } from './api.ts';
import { schemaOf, type SchemaNode } from './schema.ts';
import type { Direction } from './sample-schema.ts';
import { type SchemaChild, schemaChildren } from './schema-children.ts';
import { isRef, namedIn } from './schema-words.ts';

type Version = Pick<ApiVersion, 'schemas'>;

/** One line of a schema as a page shows it. */
export interface SchemaLine {
  readonly child: SchemaChild;
  /**
   * `open`: its own lines follow here. `leaf`: it has none. `repeat`: a schema that is open around it. `elsewhere`: they are on the
   * page of the named schema, because here they would be too much.
   */
  readonly state: 'open' | 'leaf' | 'repeat' | 'elsewhere';
  readonly lines: readonly SchemaLine[];
}

export interface Unfolding {
  /** Leaves out what does not travel that way: `readOnly` properties of a request, `writeOnly` ones of a response. */
  readonly direction?: Direction;
  /** Bytes of HTML to spend, about; the first level is shown whole whatever it takes. */
  readonly bytes: number;
}

/** Named schemas unfold this deep; nameless ones have no page to link to and go on to the reader's own limit. */
const namedDepth = 3;
const namelessDepth = 16;
const bytesOfLine = 130;
const bytesOfEnumValue = 24;
const mostEnumValues = 24;

interface Waiting {
  readonly line: { -readonly [K in keyof SchemaLine]: SchemaLine[K] };
  /** Named schemas that are open around the line: meeting one again is recursion. */
  readonly open: ReadonlySet<string>;
  readonly depth: number;
}

/**
 * Decides how much of a schema one page unfolds, level by level, so that what is near the top is open before what is deep. The same
 * schema is always cut at the same place.
 */
export function unfoldSchema(
  node: SchemaNode,
  version: Version,
  { direction, bytes }: Unfolding,
): readonly SchemaLine[] {
  const childrenOf = (of: SchemaNode): readonly SchemaChild[] =>
    schemaChildren(of, version).filter((child) => travels(child, version, direction));
  const waiting: Waiting[] = [];
  const linesOf = (children: readonly SchemaChild[], open: ReadonlySet<string>, depth: number) =>
    children.map((child) => {
      const line: Waiting['line'] = { child, state: 'leaf', lines: [] };
      waiting.push({ line, open, depth });
      return line;
    });
  const first = childrenOf(node);
  const lines = linesOf(first, new Set(isRef(node) ? [node.ref] : []), 0);
  let left = bytes - weightOf(first, version);
  // The list grows while it is walked: what is opened waits behind all that is less deep.
  for (const { line, open, depth } of waiting) {
    const named = namedIn(line.child.schema);
    const children = childrenOf(line.child.schema);
    if (children.length === 0) continue;
    const weight = weightOf(children, version);
    line.state = stateOf(named, open, depth, weight <= left);
    if (line.state !== 'open') continue;
    left -= weight;
    line.lines = linesOf(
      children,
      named === undefined ? open : new Set([...open, named]),
      depth + 1,
    );
  }
  return lines;
}

function stateOf(
  named: string | undefined,
  open: ReadonlySet<string>,
  depth: number,
  fits: boolean,
): SchemaLine['state'] {
  if (named === undefined) return depth < namelessDepth ? 'open' : 'leaf';
  if (open.has(named)) return 'repeat';
  return fits && depth < namedDepth ? 'open' : 'elsewhere';
}

function travels({ schema }: SchemaChild, version: Version, direction?: Direction): boolean {
  const resolved = direction && schemaOf(version, schema);
  if (!resolved) return true;
  return direction === 'request' ? !resolved.readOnly : !resolved.writeOnly;
}

/** About the bytes of HTML that lines take. */
function weightOf(children: readonly SchemaChild[], version: Version): number {
  return children.reduce((sum, { name, schema: node }) => {
    const schema = schemaOf(version, node);
    const words = (isRef(node) ? node.description : undefined) ?? schema?.description ?? '';
    const values = Math.min(schema?.enum?.length ?? 0, mostEnumValues);
    return sum + bytesOfLine + name.length + words.length + values * bytesOfEnumValue;
  }, 0);
}
