import type { Schema, SchemaNode } from './schema.ts';

/** What a schema says of the type of its values. Names of the description are untrusted text. */
export type SchemaType =
  | { readonly kind: 'any' | 'never' | 'constant' }
  /** A named schema, which is not looked into. */
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'array'; readonly items: SchemaType }
  /** A type of JSON, or a format without one. */
  | { readonly kind: 'plain'; readonly name: string; readonly format?: string }
  | { readonly kind: 'file'; readonly mediaType: string; readonly encoding?: string }
  /** More than one type of JSON, such as a string or null. */
  | { readonly kind: 'several'; readonly types: readonly SchemaType[] }
  | { readonly kind: 'oneOf' | 'anyOf'; readonly count: number };

/** Works out a schema's type from its keywords, without what its references point at. */
export function schemaType(node: SchemaNode): SchemaType {
  if ('ref' in node) return { kind: 'named', name: node.ref };
  if (node.never) return { kind: 'never' };
  if (node.const !== undefined) return { kind: 'constant' };
  const [first, ...others] = node.types.map((type) => typeOfJson(type, node));
  if (!first) return composedType(node);
  return others.length === 0 ? first : { kind: 'several', types: [first, ...others] };
}

function typeOfJson(name: string, schema: Schema): SchemaType {
  const { items, format, contentMediaType: mediaType, contentEncoding: encoding } = schema;
  if (name === 'array' && items) return { kind: 'array', items: schemaType(items) };
  if (name === 'string' && mediaType)
    return { kind: 'file', mediaType, ...(encoding && { encoding }) };
  return { kind: 'plain', name, ...(format && name !== 'null' && { format }) };
}

function composedType({ oneOf, anyOf, allOf, properties, items, format }: Schema): SchemaType {
  if (oneOf) return { kind: 'oneOf', count: oneOf.length };
  if (anyOf) return { kind: 'anyOf', count: anyOf.length };
  if (allOf?.length === 1 && allOf[0]) return schemaType(allOf[0]);
  if (allOf || properties.length > 0) return { kind: 'plain', name: 'object' };
  if (items) return { kind: 'array', items: schemaType(items) };
  return format === undefined ? { kind: 'any' } : { kind: 'plain', name: format };
}
