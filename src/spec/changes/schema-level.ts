import diff from 'microdiff';
import type { ApiVersion } from '../../model/api.ts';
import type { Json } from '../../model/json.ts';
import { schemaOf, type Schema, type SchemaNode } from '../../model/schema.ts';
import type { Direction } from '../../model/api-change.ts';
import { schemaType } from '../../model/schema-type.ts';
import { isRef, jsonWords } from '../../model/schema-words.ts';
import { type JudgedDifference, judgeDifferences } from './change-rules.ts';
import { record } from './record.ts';
import { schemaRules } from './schema-rules.ts';
import { typeName } from './type-name.ts';

type Version = Pick<ApiVersion, 'schemas'>;

/** A schema in its version. */
export interface Side {
  readonly node: SchemaNode;
  readonly version: Version;
}

/** Two schemas at the same place, one level further down. */
export interface ChildPair {
  /** Its place below the parent as a reader writes it: `.name`, `[]`; empty for the parent's own place. */
  readonly at: string;
  readonly older: SchemaNode;
  readonly newer: SchemaNode;
}

export interface LevelComparison {
  readonly differences: readonly JudgedDifference[];
  readonly children: readonly ChildPair[];
}

type Facts = Record<string, unknown>;

/** A schema, or one of its `allOf`, with the name it was reached by. */
interface Part {
  readonly schema: Schema;
  readonly via?: string;
}

interface Property {
  readonly required: boolean;
  readonly schema: SchemaNode;
  readonly via?: string;
}

/**
 * Compares two schemas without what lies below them. `allOf` is laid into one, since the reader sends or gets one object; but a named
 * part that both sides have is left to the comparison of that name.
 */
export function compareLevel(older: Side, newer: Side, direction: Direction): LevelComparison {
  const unions = compareUnions(older, newer);
  if (unions) return unions;
  const [olderParts, newerParts] = [partsOf(older), partsOf(newer)];
  const shared = sharedNames(olderParts, newerParts);
  const before = propertiesOf(olderParts, older.version, direction);
  const after = propertiesOf(newerParts, newer.version, direction);
  const told = ownProperties(before, after, shared);
  const differences = judgeDifferences(
    diff(
      levelFacts(olderParts, shared, before, told),
      levelFacts(newerParts, shared, after, told),
      { cyclesFix: false },
    ),
    schemaRules,
  );
  const [disjoint] = differences.filter(isOtherType);
  if (disjoint) return { differences: [disjoint], children: [] };
  return {
    differences,
    children: [
      ...[...shared].map((ref) => ({ at: '', older: { ref }, newer: { ref } })),
      ...[...told].flatMap((name) =>
        pair(`.${name}`, before.get(name)?.schema, after.get(name)?.schema),
      ),
      ...innerPairs(own(olderParts, shared), own(newerParts, shared)),
      ...alternativePairs(alternativesOf(olderParts, shared), alternativesOf(newerParts, shared)),
    ],
  };
}

/** A schema that becomes one of several alternatives, or the other way round, is compared as the only alternative that it was. */
function compareUnions(older: Side, newer: Side): LevelComparison | undefined {
  const [before, after] = [pureUnion(older), pureUnion(newer)];
  if ((before === undefined) === (after === undefined)) return undefined;
  const [olderOptions, newerOptions] = [before ?? single(older), after ?? single(newer)];
  const facts = (options: ReadonlyMap<string, SchemaNode>): Facts =>
    record([['alternatives', record([...options.keys()].map((key) => [key, true] as const))]]);
  return {
    differences: judgeDifferences(diff(facts(olderOptions), facts(newerOptions)), schemaRules),
    children: alternativePairs(olderOptions, newerOptions),
  };
}

const single = ({ node }: Side): ReadonlyMap<string, SchemaNode> =>
  new Map([[typeName(schemaType(node)), node]]);

/** The alternatives of a schema that is nothing else. */
function pureUnion({ node, version }: Side): ReadonlyMap<string, SchemaNode> | undefined {
  const schema = schemaOf(version, node);
  if (!schema || schema.types.length > 0 || schema.properties.length > 0 || schema.allOf)
    return undefined;
  const options = alternativesOf([{ schema }], new Set());
  return options.size > 0 ? options : undefined;
}

function partsOf({ node, version }: Side): readonly Part[] {
  const seen = new Set<string>();
  const collect = (at: SchemaNode, via: string | undefined): Part[] => {
    if (isRef(at)) {
      if (seen.has(at.ref)) return [];
      seen.add(at.ref);
    }
    const schema = schemaOf(version, at);
    if (!schema) return [];
    return [
      { schema, ...(via !== undefined && { via }) },
      ...(schema.allOf ?? []).flatMap((part) =>
        collect(part, via ?? (isRef(part) ? part.ref : undefined)),
      ),
    ];
  };
  return collect(node, undefined);
}

function sharedNames(older: readonly Part[], newer: readonly Part[]): ReadonlySet<string> {
  const names = new Set(older.flatMap(({ via }) => via ?? []));
  return new Set(newer.flatMap(({ via }) => (via !== undefined && names.has(via) ? via : [])));
}

const own = (parts: readonly Part[], shared: ReadonlySet<string>): readonly Schema[] =>
  parts.filter(({ via }) => via === undefined || !shared.has(via)).map(({ schema }) => schema);

/** The properties that travel: a client sends none that is read-only, and receives none that is write-only. */
function propertiesOf(
  parts: readonly Part[],
  version: Version,
  direction: Direction,
): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>();
  for (const { schema: part, via } of parts)
    for (const { name, required, schema } of part.properties) {
      const resolved = schemaOf(version, schema);
      if (direction === 'request' ? resolved?.readOnly : resolved?.writeOnly) continue;
      const known = properties.get(name);
      properties.set(name, {
        schema: known?.schema ?? schema,
        required: required || known?.required === true,
        ...((known?.via ?? via) !== undefined && { via: known?.via ?? via ?? '' }),
      });
    }
  return properties;
}

/** The names to tell of here. What stands in shared parts only is told there; what moved into or out of one is compared here. */
function ownProperties(
  before: ReadonlyMap<string, Property>,
  after: ReadonlyMap<string, Property>,
  shared: ReadonlySet<string>,
): ReadonlySet<string> {
  const isOwn = (property: Property | undefined): boolean =>
    property !== undefined && (property.via === undefined || !shared.has(property.via));
  return new Set(
    [...before.keys(), ...after.keys()].filter(
      (name) => isOwn(before.get(name)) || isOwn(after.get(name)),
    ),
  );
}

function levelFacts(
  parts: readonly Part[],
  shared: ReadonlySet<string>,
  properties: ReadonlyMap<string, Property>,
  told: ReadonlySet<string>,
): Facts {
  const schemas = own(parts, shared);
  const find = <T>(read: (schema: Schema) => T | undefined): T | undefined =>
    schemas.map(read).find((found) => found !== undefined);
  const facts = record<unknown>([
    ['types', typesOf([...schemas, ...parts.map(({ schema }) => schema)])],
    ['deprecated', schemas.some(({ deprecated }) => deprecated)],
    ['readOnly', schemas.some(({ readOnly }) => readOnly)],
    ['writeOnly', schemas.some(({ writeOnly }) => writeOnly)],
    ['closed', schemas.some(({ additionalProperties }) => additionalProperties === false)],
    ['constraints', constraintsOf(schemas)],
    [
      'alternatives',
      record([...alternativesOf(parts, shared).keys()].map((key) => [key, true] as const)),
    ],
    [
      'properties',
      record(
        [...told].flatMap((name) => {
          const property = properties.get(name);
          return property ? [[name, { required: property.required }] as const] : [];
        }),
      ),
    ],
  ]);
  const format = find((schema) => schema.contentMediaType ?? schema.format);
  if (format !== undefined) facts['format'] = format;
  const fallback = find((schema) => schema.default);
  if (fallback !== undefined) facts['default'] = jsonWords(fallback, 80);
  const values = find(
    (schema) => schema.enum ?? (schema.const === undefined ? undefined : [schema.const]),
  );
  if (values)
    facts['values'] = record(values.map((value) => [jsonWords(value, 80), true] as const));
  return facts;
}

const typesOf = (schemas: readonly Schema[]): string =>
  [...(schemas.find(({ types }) => types.length > 0)?.types ?? [])].sort().join(' or ');

const constraintsOf = (schemas: readonly Schema[]): Facts =>
  record(
    schemas.flatMap(({ constraints }) =>
      Object.entries(constraints).map(([name, limit]) => [name, textOf(limit)] as const),
    ),
  );

/** A pattern is text already; as JSON its backslashes would be doubled. */
const textOf = (limit: Json): string => (typeof limit === 'string' ? limit : jsonWords(limit, 80));

/** The alternatives with substance, by what they are called; `oneOf: [{ required: [a] }]` has none. */
function alternativesOf(
  parts: readonly Part[],
  shared: ReadonlySet<string>,
): ReadonlyMap<string, SchemaNode> {
  const options = new Map<string, SchemaNode>();
  for (const { oneOf = [], anyOf = [] } of own(parts, shared))
    for (const option of [...oneOf, ...anyOf]) {
      const type = schemaType(option);
      const title = isRef(option) ? undefined : option.title;
      if (type.kind === 'any' && title === undefined) continue;
      const name = title ?? typeName(type);
      let key = name;
      for (let count = 2; options.has(key); count += 1) key = `${name} ${count}`;
      options.set(key, option);
    }
  return options;
}

const alternativePairs = (
  older: ReadonlyMap<string, SchemaNode>,
  newer: ReadonlyMap<string, SchemaNode>,
): ChildPair[] => [...newer].flatMap(([key, option]) => pair(`(${key})`, older.get(key), option));

/** What lies below by other ways than a name: items, and what other properties may be. */
function innerPairs(older: readonly Schema[], newer: readonly Schema[]): ChildPair[] {
  const find = <T>(schemas: readonly Schema[], read: (schema: Schema) => T | undefined) =>
    schemas.map(read).find((found) => found !== undefined);
  const items = ({ items: node }: Schema) => node;
  const others = ({ additionalProperties: node }: Schema) =>
    typeof node === 'object' ? node : undefined;
  const tuple = find(newer, ({ prefixItems }) => prefixItems) ?? [];
  return [
    ...pair('[]', find(older, items), find(newer, items)),
    ...pair('.*', find(older, others), find(newer, others)),
    ...tuple.flatMap((node, index) =>
      pair(
        `[${index}]`,
        find(older, ({ prefixItems }) => prefixItems?.[index]),
        node,
      ),
    ),
  ];
}

const pair = (
  at: string,
  older: SchemaNode | undefined,
  newer: SchemaNode | undefined,
): ChildPair[] => (older && newer ? [{ at, older, newer }] : []);

/** A value that was an array and is an object now: nothing below is worth a word. */
const isOtherType = ({ code, before, after }: JudgedDifference): boolean =>
  code === 'type-changed' &&
  typeof before === 'string' &&
  typeof after === 'string' &&
  before !== '' &&
  after !== '' &&
  !before.split(' or ').some((type) => after.split(' or ').includes(type)) &&
  !/integer|number/.test(before.concat(after));
