import type { Json } from './json.ts';

/** A schema in place, or a pointer to a named one in `ApiVersion.schemas`. */
export type SchemaNode = Schema | SchemaRef;
export interface SchemaRef {
  readonly ref: string;
  /** Words written beside the `$ref` (allowed since OpenAPI 3.1). */
  readonly description?: string;
}

/** JSON Schema 2020-12 with what a reader needs; OpenAPI's `nullable` has become a type `null`. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  /** Empty means any type. `false` schemas have `never: true`. */
  readonly types: readonly string[];
  readonly never?: true;
  readonly format?: string;
  /** What a string holds: `application/octet-stream` for a file. OpenAPI 3.0's `format: binary` becomes it. */
  readonly contentMediaType?: string;
  /** `base64` for bytes written as text. */
  readonly contentEncoding?: string;
  readonly enum?: readonly Json[];
  /** What each value of `enum` means, in the same order; an empty text for one that is not explained. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: Json;
  readonly default?: Json;
  readonly examples: readonly Json[];
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** Constraints as written: minimum, maxLength, pattern, uniqueItems, … */
  readonly constraints: Readonly<Record<string, Json>>;
  readonly properties: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly schema: SchemaNode;
  }[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly patternProperties?: readonly {
    readonly pattern: string;
    readonly schema: SchemaNode;
  }[];
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly not?: SchemaNode;
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping: Readonly<Record<string, string>>;
  };
  /** True where nesting passed the limit of the reader and was cut (see src/spec). */
  readonly truncated?: true;
}

/** The schema a node stands for: itself, or the named one it points at; `undefined` when the description lacks it. */
export function schemaOf(
  version: { readonly schemas: Readonly<Record<string, Schema>> },
  node: SchemaNode,
): Schema | undefined {
  if (!('ref' in node)) return node;
  return Object.hasOwn(version.schemas, node.ref) ? version.schemas[node.ref] : undefined;
}
