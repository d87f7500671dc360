import type { Channel } from './channel.ts';
import type { ExternalDocs } from './external-docs.ts';
import type { Operation } from './operation.ts';
import type { Schema } from './schema.ts';
import type { SecurityScheme, Server } from './server.ts';

/**
 * The nouns of an API as the portal shows it, here and in the files imported. Every description, whatever its format, becomes
 * these plain, frozen, JSON-safe shapes once (src/spec); pages, islands, emulator and infra read nothing else. No object is
 * referenced twice: a schema that has a name lives in `ApiVersion.schemas` and is pointed at by `{ ref }`, so recursion costs
 * nothing.
 */

export type Lifecycle = 'experimental' | 'stable' | 'deprecated' | 'retired';
export type Protocol = 'http' | 'websocket';

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
