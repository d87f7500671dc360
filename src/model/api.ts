/**
 * The nouns of an API as the portal shows it. Every description, whatever its format, becomes these plain, frozen, JSON-safe
 * shapes once (src/spec); pages, islands, emulator and infra read nothing else. No object is referenced twice: a schema that
 * has a name lives in `ApiVersion.schemas` and is pointed at by `{ ref }`, so recursion costs nothing.
 */

/** JSON as it comes from a description: examples, defaults, extensions. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Lifecycle = 'experimental' | 'stable' | 'deprecated' | 'retired';
export type Protocol = 'http' | 'websocket';
export type HttpMethod =
  'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace' | 'query';

/** Everything about one version of one API. `apiId` is the folder under `openapi/`, `version` the file's name without ending. */
export interface ApiVersion {
  readonly apiId: string;
  readonly version: string;
  /** The description's path from the project's root, e.g. `openapi/transit/v2.yaml`. */
  readonly file: string;
  /** Paths of the other files that it was read from, as above; absent where it is one file. */
  readonly parts?: readonly string[];
  /** The format as written by the provider, e.g. `{ name: 'openapi', version: '3.1.0' }`. */
  readonly format: { readonly name: 'openapi' | 'asyncapi'; readonly version: string };
  readonly protocol: Protocol;
  readonly title: string;
  /** `info.version`, the provider's own release number. */
  readonly release: string;
  readonly summary?: string;
  /** Markdown, untrusted. */
  readonly description?: string;
  readonly lifecycle: Lifecycle;
  /** ISO 8601 date after which a deprecated version stops. */
  readonly sunset?: string;
  /** The day of the release as the provider says it, `2026-03-14`. */
  readonly releasedOn?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly license?: { readonly name: string; readonly url?: string };
  readonly termsOfService?: string;
  readonly externalDocs?: ExternalDocs;
  readonly servers: readonly Server[];
  readonly tags: readonly Tag[];
  readonly operations: readonly Operation[];
  /** AsyncAPI channels; empty for OpenAPI. */
  readonly channels: readonly Channel[];
  /** Every schema that a `$ref` points at, by id: its name under components/schemas, made unique. Look it up with `schemaOf`. */
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

export interface Server {
  readonly url: string;
  readonly description?: string;
  /** Name of the gateway stage, when the provider names one. */
  readonly stage?: string;
  /** Key of the server in an AsyncAPI description, by which channels name it; OpenAPI has none. */
  readonly name?: string;
  /** What an AsyncAPI server speaks, as written: `wss`, `kafka`, `mqtt`; OpenAPI's speak HTTP. */
  readonly protocol?: string;
  /** AsyncAPI: how to prove who connects; absent where nothing is asked for. */
  readonly security?: SchemeAlternatives;
  readonly variables?: Readonly<
    Record<
      string,
      { readonly default: string; readonly enum?: readonly string[]; readonly description?: string }
    >
  >;
}

export interface Tag {
  readonly name: string;
  /** What to show instead of the name: `x-displayName`, or `summary` of OpenAPI 3.2. */
  readonly title?: string;
  /** URL-safe, unique in the version. */
  readonly slug: string;
  /** Slug of the tag above this one (OpenAPI 3.2). */
  readonly parent?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
}

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

export type SecurityScheme =
  | {
      readonly type: 'apiKey';
      readonly name: string;
      readonly in: 'header' | 'query' | 'cookie' | 'user' | 'password';
      readonly description?: string;
    }
  | {
      readonly type: 'http';
      readonly scheme: string;
      readonly bearerFormat?: string;
      readonly description?: string;
    }
  | { readonly type: 'oauth2'; readonly flows: Json; readonly description?: string }
  | {
      readonly type: 'openIdConnect';
      readonly openIdConnectUrl: string;
      readonly description?: string;
    }
  | { readonly type: 'mutualTLS'; readonly description?: string }
  | { readonly type: 'other'; readonly name: string; readonly description?: string };

/** Ways to prove who one is, of which one is enough, as AsyncAPI writes them; each lists the schemes needed together. */
export type SchemeAlternatives = readonly (readonly SecurityScheme[])[];

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

/** One AsyncAPI channel with the operations on it, from the reader's (the client's) point of view. */
export interface Channel {
  readonly slug: string;
  readonly address: string;
  /** The address is known at run time only (AsyncAPI 3: `address: null`); `address` is then the channel's key. */
  readonly isAddressUnknown?: true;
  readonly title?: string;
  readonly description?: string;
  /** Names of the servers it is on; absent means all of them. */
  readonly servers?: readonly string[];
  readonly parameters: readonly Parameter[];
  /** What opens a WebSocket on the channel, beside its address. */
  readonly socket?: SocketBinding;
  /** Messages that no action names though they may pass on the channel; absent when there are none. */
  readonly otherMessages?: readonly Message[];
  /** Protocol details as written, e.g. `{ ws: { query: … } }`. */
  readonly bindings?: Json;
  readonly actions: readonly ChannelAction[];
}

/** The request that opens a WebSocket (AsyncAPI "WebSockets Binding"). */
export interface SocketBinding {
  /** `GET` or `POST`, as written. */
  readonly method?: string;
  readonly query?: SchemaNode;
  readonly headers?: SchemaNode;
}

export interface ChannelAction {
  readonly slug: string;
  /** What the API's client does on the channel: the opposite of what the described application does. */
  readonly action: 'send' | 'receive';
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  /** Slugs of tags, as for operations. */
  readonly tags: readonly string[];
  readonly messages: readonly Message[];
  /** What comes back for a message (for a client that receives: what it is asked to send back); AsyncAPI 3 only. */
  readonly reply?: ChannelReply;
  /** What is asked for on top of what the server asks for; absent where that is nothing. */
  readonly security?: SchemeAlternatives;
  /** Protocol details as written, by protocol, e.g. `{ kafka: { groupId: … } }`. */
  readonly bindings?: Json;
}

/** What answers the messages of an action (AsyncAPI 3, "Operation Reply Object"). */
export interface ChannelReply {
  /** Slug of the channel that the answer passes on; absent where only the message that is answered tells. */
  readonly channel?: string;
  /** What holds the address of the answer: a place in the message that is answered. */
  readonly address?: RuntimeValue;
  /** What may answer; empty where nobody said. They go the other way than those of the action. */
  readonly messages: readonly Message[];
}

/** A value that is known only when a message passes. */
export interface RuntimeValue {
  /** Where it stands: a runtime expression, e.g. `$message.header#/correlationId`. */
  readonly location: string;
  readonly description?: string;
}

export interface Message {
  /** URL-safe; messages of one slug are one message of the description, wherever they pass. */
  readonly slug: string;
  readonly name: string;
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly contentType: string;
  readonly payload?: SchemaNode;
  readonly headers?: SchemaNode;
  /** What ties an answer to its question. */
  readonly correlationId?: RuntimeValue;
  /** Protocol details as written, by protocol, e.g. `{ kafka: { key: … } }`. */
  readonly bindings?: Json;
  readonly examples: readonly MessageExample[];
}

/** A message as it may pass; `value` is its payload. */
export interface MessageExample extends Example {
  readonly headers?: Json;
}

/** The schema a node stands for: itself, or the named one it points at; `undefined` when the description lacks it. */
export function schemaOf(
  version: Pick<ApiVersion, 'schemas'>,
  node: SchemaNode,
): Schema | undefined {
  if (!('ref' in node)) return node;
  return Object.hasOwn(version.schemas, node.ref) ? version.schemas[node.ref] : undefined;
}
