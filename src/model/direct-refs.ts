import type { Schema, SchemaNode } from './schema.ts';

/** The named schemas that a node points at, itself or anywhere inside it; what those point at in their turn is not followed. */
export function directRefs(node: SchemaNode): ReadonlySet<string> {
  const refs = new Set<string>();
  collect(node, refs);
  return refs;
}

function collect(node: SchemaNode, refs: Set<string>): void {
  if ('ref' in node) refs.add(node.ref);
  else for (const part of partsOf(node)) collect(part, refs);
}

function partsOf(schema: Schema): SchemaNode[] {
  const { additionalProperties: others, items, not } = schema;
  const single = [items, not, schema.if, schema.then, schema.else];
  return [
    ...schema.properties.map((property) => property.schema),
    ...(schema.patternProperties ?? []).map((property) => property.schema),
    ...(typeof others === 'object' ? [others] : []),
    ...single.filter((part) => part !== undefined),
    ...(schema.prefixItems ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
  ];
}
