import type { ApiVersion } from './api.ts';
import type { Json } from './json.ts';
import { schemaOf, type Schema, type SchemaNode } from './schema.ts';

type Version = Pick<ApiVersion, 'schemas'>;

/** Which way a value travels: `readOnly` properties are left out of requests, `writeOnly` ones out of responses. */
export type Direction = 'request' | 'response';

interface Walk {
  readonly version: Version;
  readonly direction: Direction;
  /** Named schemas above this place: a recursive one ends where it would begin again. */
  readonly above: ReadonlySet<string>;
  /** Values still to be made, shared by the whole walk, so that a wide schema gives a readable example. */
  readonly budget: { left: number };
}

const mostValues = 120;
/** What is required is made beyond that, for without it an example is not valid; but schemas may ask for it without end. */
const mostRequired = 3_000;

const kept = new WeakMap<Version, Map<string, Json | undefined>>();

/**
 * A plausible value for a schema: its example, default, constant or first allowed value where it has one, else one made from its
 * type, format and bounds. `shown`: `required` leaves out what may be left out. `undefined` where a value cannot be (a `false` schema, endless recursion).
 */
export function sampleSchema(
  node: SchemaNode,
  version: Version,
  direction: Direction,
  shown: 'all' | 'required' = 'all',
): Json | undefined {
  if (!('ref' in node)) return sampleAnew(node, version, direction, shown);
  // Kept for named schemas: pages, twins and the collection of requests show the same ones over and over.
  const samples = kept.get(version) ?? new Map<string, Json | undefined>();
  kept.set(version, samples);
  const key = `${direction} ${shown} ${node.ref}`;
  if (!samples.has(key)) samples.set(key, sampleAnew(node, version, direction, shown));
  return samples.get(key);
}

function sampleAnew(
  node: SchemaNode,
  version: Version,
  direction: Direction,
  shown: 'all' | 'required',
): Json | undefined {
  const left = shown === 'all' ? mostValues : 0;
  return sample(node, { version, direction, above: new Set(), budget: { left } });
}

function sample(node: SchemaNode, walk: Walk): Json | undefined {
  if (walk.budget.left < -mostRequired) return undefined;
  walk.budget.left -= 1;
  const schema = schemaOf(walk.version, node);
  if (schema === undefined || schema.never) return undefined;
  const stated = statedValue(schema);
  if (stated !== undefined) return stated;
  if (!('ref' in node)) return build(schema, walk);
  if (walk.above.has(node.ref)) return undefined;
  return build(schema, { ...walk, above: new Set([...walk.above, node.ref]) });
}

function statedValue({
  examples,
  default: fallback,
  const: constant,
  enum: values,
}: Schema): Json | undefined {
  return examples[0] ?? constant ?? fallback ?? values?.find((value) => value !== null);
}

function build(schema: Schema, walk: Walk): Json | undefined {
  const parts = [...(schema.allOf ?? []), ...choice(schema)].map((part) => sample(part, walk));
  const type = typeOf(schema);
  if (type === undefined || type === 'object') {
    const own =
      schema.properties.length > 0 || type === 'object' ? sampleObject(schema, walk) : undefined;
    return mergeParts([...parts, own]);
  }
  return parts.find((part) => part !== undefined) ?? sampleOfType(type, schema, walk);
}

/** A schema that only says what media a value holds is a file: OpenAPI 3.1 writes files without a type. */
function typeOf({ types, contentMediaType }: Schema): string | undefined {
  const type = types.find((name) => name !== 'null') ?? types[0];
  return type ?? (contentMediaType === undefined ? undefined : 'string');
}

/** The alternative a reader most likely sends: the first that says something. */
function choice({ oneOf, anyOf }: Schema): readonly SchemaNode[] {
  return [oneOf, anyOf].flatMap((options) => options?.find((option) => !isNull(option)) ?? []);
}

function isNull(node: SchemaNode): boolean {
  return !('ref' in node) && node.types.length === 1 && node.types[0] === 'null';
}

function mergeParts(parts: readonly (Json | undefined)[]): Json | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  if (!known.every(isObject)) return known.find((part) => !isObject(part));
  return Object.assign({}, ...known);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sampleObject(schema: Schema, walk: Walk): Json {
  const hidden = walk.direction === 'request' ? 'readOnly' : 'writeOnly';
  const entries: [string, Json][] = [];
  for (const { name, required, schema: node } of schema.properties) {
    const resolved = schemaOf(walk.version, node);
    if (resolved?.[hidden] || resolved?.deprecated) continue;
    if (walk.budget.left <= 0 && !required) continue;
    const value = sample(node, walk);
    if (value !== undefined) entries.push([name, value]);
  }
  const { additionalProperties: additional } = schema;
  if (entries.length === 0 && typeof additional === 'object') {
    const value = sample(additional, walk);
    if (value !== undefined) entries.push(['name', value]);
  }
  return Object.fromEntries(entries);
}

function sampleOfType(type: string, schema: Schema, walk: Walk): Json {
  switch (type) {
    case 'array':
      return sampleArray(schema, walk);
    case 'integer':
    case 'number':
      return sampleNumber(schema, type);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return sampleString(schema);
  }
}

function sampleArray(schema: Schema, walk: Walk): Json {
  if (schema.prefixItems) return schema.prefixItems.flatMap((item) => sample(item, walk) ?? []);
  const item = schema.items && walk.budget.left > 0 ? sample(schema.items, walk) : undefined;
  if (item === undefined) return [];
  const { minItems } = schema.constraints;
  const length =
    typeof minItems === 'number' && schema.constraints['uniqueItems'] !== true ? minItems : 1;
  return Array.from({ length: Math.min(Math.max(length, 1), 3) }, () => item);
}

/** The least number allowed, else a small one; a step is respected. */
function sampleNumber({ constraints, format }: Schema, type: string): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = constraints;
  const step = typeof multipleOf === 'number' ? multipleOf : type === 'integer' ? 1 : 0.5;
  if (typeof minimum === 'number') return Math.ceil(minimum / step) * step;
  if (typeof exclusiveMinimum === 'number') return (Math.floor(exclusiveMinimum / step) + 1) * step;
  if (typeof maximum === 'number' && maximum < step) return Math.floor(maximum / step) * step;
  if (typeof exclusiveMaximum === 'number' && exclusiveMaximum <= step) {
    return (Math.ceil(exclusiveMaximum / step) - 1) * step;
  }
  return format === undefined || type === 'integer' ? step : 1.5;
}

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-03-14T09:26:53Z',
  date: '2026-03-14',
  time: '09:26:53Z',
  duration: 'PT15M',
  email: 'ada@example.com',
  'idn-email': 'ada@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  'uri-reference': '/path',
  'json-pointer': '/name',
  uuid: '3f2b8c1e-6a4d-4f0a-9c57-1d2e8b7a9c30',
  password: 'correct horse battery staple',
  binary: '…',
  byte: 'R2F0ZWhvdXNl',
};

function sampleString({ format, contentEncoding, constraints }: Schema): string {
  const known =
    byFormat[format ?? ''] ?? (contentEncoding === 'base64' ? byFormat['byte'] : undefined);
  const { minLength, maxLength } = constraints;
  const text = known ?? 'string';
  const padded = typeof minLength === 'number' ? text.padEnd(Math.min(minLength, 64), 'x') : text;
  return typeof maxLength === 'number' ? padded.slice(0, maxLength) : padded;
}
