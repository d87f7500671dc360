import type { ExternalDocs } from './external-docs.ts';
import type { Json } from './json.ts';
import type { SchemaNode } from './schema.ts';
import type { Server } from './server.ts';

/** The methods a path item may hold (OpenAPI 3.2), in the order their operations are shown. */
export const httpMethods = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
] as const;
export type HttpMethod = (typeof httpMethods)[number];

/** One call of an API over HTTP, or one webhook. */
export interface Operation {
  /** URL-safe and unique in the version; made from the operationId, or from method and path. */
  readonly slug: string;
  /** As written; absent when the description has none. */
  readonly operationId?: string;
  readonly kind: 'operation' | 'webhook';
  readonly method: HttpMethod;
  /** Path template, e.g. `/stops/{stopId}`; the name for a webhook. */
  readonly path: string;
  /** Slugs of tags, at least one (`default` when the description has none). */
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** ISO 8601 date after which a deprecated operation stops; absent when it is not deprecated, or nobody said. */
  readonly sunset?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  /** Alternatives; each one lists the schemes needed together. Empty means nothing is needed. */
  readonly security: readonly SecurityRequirement[];
  /** Whether the gateway asks for `x-api-key` on this operation. */
  readonly requiresKey: boolean;
  /** Servers of this operation only; absent means the version's. */
  readonly servers?: readonly Server[];
  readonly externalDocs?: ExternalDocs;
  /** What the API sends to its caller later because of this call; absent when it sends nothing. */
  readonly callbacks?: readonly Callback[];
}

/** A request that the API makes to an address its caller gave, in the words of an operation. */
export interface Callback extends Pick<
  Operation,
  'method' | 'summary' | 'description' | 'deprecated' | 'parameters' | 'requestBody' | 'responses'
> {
  /** Key under `callbacks`. */
  readonly name: string;
  /** Where the request goes: a URL with runtime expressions, e.g. `{$request.body#/callbackUrl}`. */
  readonly url: string;
}

export interface SecurityRequirement {
  readonly schemes: readonly { readonly name: string; readonly scopes: readonly string[] }[];
}

export type ParameterLocation = 'path' | 'query' | 'querystring' | 'header' | 'cookie';
export type ParameterStyle =
  | 'matrix'
  | 'label'
  | 'simple'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description?: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly schema?: SchemaNode;
  /** Set when the parameter is described by `content` rather than `schema`. */
  readonly mediaType?: string;
  readonly examples: readonly Example[];
}

export interface RequestBody {
  readonly required: boolean;
  readonly description?: string;
  readonly contents: readonly Content[];
}

export interface Content {
  readonly mediaType: string;
  readonly schema?: SchemaNode;
  /** Schema of one item of a streamed body (OpenAPI 3.2), e.g. one event of `text/event-stream`. */
  readonly itemSchema?: SchemaNode;
  readonly examples: readonly Example[];
  /** How single properties of a form or multipart body are written, by name; absent properties take the defaults. */
  readonly encoding?: Readonly<Record<string, PropertyEncoding>>;
}

export interface PropertyEncoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
}

export interface Example {
  /** Key in `examples`; `default` for a single one; `generated` for one made from the schema. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: Json;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description?: string;
  readonly headers: readonly ResponseHeader[];
  readonly contents: readonly Content[];
  /** Calls that may follow with values of this answer; absent when none is described. */
  readonly links?: readonly ResponseLink[];
}

/** What an answer leads to (OpenAPI, "Link Object"). */
export interface ResponseLink {
  readonly name: string;
  readonly description?: string;
  /** Slug of the operation in this version. */
  readonly operation?: string;
  /** What names the operation, where none of this version is meant by it: an operationId, or a reference as written. */
  readonly target?: string;
  /** Value of each parameter of that call: a runtime expression, or the value itself. */
  readonly parameters: readonly { readonly name: string; readonly value: Json }[];
  readonly requestBody?: Json;
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema?: SchemaNode;
  readonly examples: readonly Example[];
}
