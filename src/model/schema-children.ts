import type { ApiVersion } from './api.ts';
import { schemaOf, type Schema, type SchemaNode } from './schema.ts';
import { isRef } from './schema-words.ts';

type Version = Pick<ApiVersion, 'schemas'>;

/** One line under a schema: a property, an item of a tuple or an alternative. */
export interface SchemaChild {
  readonly kind: 'property' | 'item' | 'option';
  /** Property name, `[0]` for an item; for an alternative the word that brings it in, e.g. `then`, or nothing. */
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaNode;
  /** What tells an alternative from the others: a property and the values it then has (OpenAPI, "Discriminator Object"). */
  readonly when?: { readonly property: string; readonly values: readonly string[] };
}

/**
 * What a reader opens a schema to see. `allOf` is laid into one list, since the reader sends or gets one object; a plain array is
 * looked through to its items; alternatives follow the properties that all of them have.
 */
export function schemaChildren(node: SchemaNode, version: Version): SchemaChild[] {
  const children = collect(node, version, new Set());
  const byName = new Map<string, SchemaChild>();
  for (const child of children)
    if (child.kind === 'property') byName.set(child.name, merge(byName.get(child.name), child));
  return [...byName.values(), ...children.filter((child) => child.kind !== 'property')];
}

/** Whether a schema has lines of its own to open. */
export const isStructured = (node: SchemaNode, version: Version): boolean =>
  collect(node, version, new Set()).length > 0;

function collect(node: SchemaNode, version: Version, seen: Set<string>): SchemaChild[] {
  if (isRef(node)) {
    if (seen.has(node.ref)) return [];
    seen.add(node.ref);
  }
  const schema = schemaOf(version, node);
  if (!schema) return [];
  return [
    ...(schema.allOf ?? []).flatMap((part) => collect(part, version, seen)),
    ...properties(schema),
    ...(schema.prefixItems ?? []).map((item, index) => child('item', `[${index}]`, item)),
    ...(schema.items ? collect(schema.items, version, seen) : []),
    ...alternatives(schema),
  ];
}

function properties(schema: Schema): SchemaChild[] {
  const { additionalProperties: others } = schema;
  return [
    ...schema.properties.map((property) => ({ kind: 'property' as const, ...property })),
    ...(schema.patternProperties ?? []).map(({ pattern, schema: of }) =>
      child('property', `/${pattern}/`, of),
    ),
    ...(typeof others === 'object' ? [child('property', '{name}', others)] : []),
  ];
}

function alternatives(schema: Schema): SchemaChild[] {
  const options = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter(hasSubstance);
  return [
    ...options.map((option) => ({ ...child('option', '', option), ...whenOf(schema, option) })),
    ...(schema.then ? [child('option', 'then', schema.then)] : []),
    ...(schema.else ? [child('option', 'else', schema.else)] : []),
  ];
}

/** Without a mapping the value is the name of the schema. */
function whenOf({ discriminator }: Schema, option: SchemaNode): Pick<SchemaChild, 'when'> {
  if (!discriminator || !isRef(option)) return {};
  const { propertyName, mapping } = discriminator;
  const values = Object.keys(mapping).filter((value) => mapping[value] === option.ref);
  return { when: { property: propertyName, values: values.length > 0 ? values : [option.ref] } };
}

const child = (kind: SchemaChild['kind'], name: string, schema: SchemaNode): SchemaChild => ({
  kind,
  name,
  required: false,
  schema,
});

/** An `allOf` part that repeats a property only to require it must not lose what the other part said. */
const merge = (earlier: SchemaChild | undefined, later: SchemaChild): SchemaChild =>
  earlier
    ? {
        ...(hasSubstance(later.schema) ? later : earlier),
        required: earlier.required || later.required,
      }
    : later;

/** `oneOf: [{ required: [a] }, { required: [b] }]` has alternatives with nothing to show. */
const hasSubstance = (node: SchemaNode): boolean =>
  isRef(node) ||
  node.types.length > 0 ||
  node.properties.length > 0 ||
  node.const !== undefined ||
  node.enum !== undefined ||
  [node.oneOf, node.anyOf, node.allOf, node.items].some((part) => part !== undefined);
