import type { HttpMethod } from './operation.ts';

/** What became of a thing between two versions. */
export type ChangeKind = 'added' | 'changed' | 'deprecated' | 'removed';

/** Permanent names of what may differ: programs that read the changelog switch on them (docs/changelog.md). */
export const changeCodes = [
  'operation-added',
  'operation-removed',
  'operation-moved',
  'operation-id-changed',
  'operation-deprecated',
  'operation-restored',
  'parameter-added',
  'required-parameter-added',
  'parameter-removed',
  'parameter-renamed',
  'parameter-required',
  'parameter-optional',
  'parameter-deprecated',
  'parameter-encoding-changed',
  'body-added',
  'required-body-added',
  'body-removed',
  'body-required',
  'body-optional',
  'media-type-added',
  'media-type-removed',
  'response-added',
  'response-removed',
  'header-added',
  'header-removed',
  'header-required',
  'header-optional',
  'security-added',
  'security-removed',
  'security-alternative-added',
  'security-alternative-removed',
  'scope-added',
  'scope-removed',
  'channel-added',
  'channel-removed',
  'message-added',
  'message-removed',
  'type-changed',
  'format-changed',
  'value-added',
  'value-removed',
  'values-limited',
  'values-unlimited',
  'constraint-added',
  'constraint-removed',
  'constraint-changed',
  'default-changed',
  'property-added',
  'required-property-added',
  'property-removed',
  'property-required',
  'property-optional',
  'property-deprecated',
  'other-properties-refused',
  'other-properties-allowed',
  'read-only',
  'write-only',
  'alternative-added',
  'alternative-removed',
] as const;
export type ChangeCode = (typeof changeCodes)[number];

/** The newer version holds the place of a change, or the older one where the newer has it no more. */
type Holder = 'newer' | 'older';
export interface OperationPlace {
  readonly type: 'operation';
  readonly slug: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly in: Holder;
}
export interface ChannelPlace {
  readonly type: 'channel';
  readonly slug: string;
  readonly address: string;
  readonly in: Holder;
}
/** A named schema: its changes are told once, however many operations use it. */
export interface SchemaPlace {
  readonly type: 'schema';
  readonly name: string;
  readonly in: Holder;
  /** The first place that uses it. */
  readonly usedBy: OperationPlace | ChannelPlace;
}

/** What a change happened to. */
export type ChangePlace = OperationPlace | ChannelPlace | SchemaPlace;

/** The part of an operation or channel that a change is in. */
export interface ChangePart {
  readonly type:
    | 'path-parameter'
    | 'query-parameter'
    | 'header-parameter'
    | 'cookie-parameter'
    | 'request-body'
    | 'response'
    | 'response-header'
    | 'sent-message'
    | 'received-message';
  /** Name of the parameter, header or message; status of the response; empty for a body. */
  readonly name: string;
  /** Status, of a response's header. */
  readonly status?: string;
  readonly mediaType?: string;
}

/** Which way a schema travels: clients send what is in requests and receive what is in responses. */
export type Direction = 'request' | 'response';

/** One difference between two versions. */
export interface ApiChange {
  readonly code: ChangeCode;
  readonly kind: ChangeKind;
  /** Whether a client made for the older version may fail. */
  readonly breaking: boolean;
  readonly place: ChangePlace;
  readonly part?: ChangePart;
  /** Where in the schema: `stops[].name`; absent for its top, and for what is no schema. */
  readonly field?: string;
  /** The ways the schema travels; absent for what is no schema. */
  readonly directions?: readonly Direction[];
  /** Name of a constraint, as `maxLength`. */
  readonly subject?: string;
  /** What stood there, in words; at most 80 characters. */
  readonly before?: string;
  readonly after?: string;
}

/** How many changes there are of each kind; a breaking one counts in its kind too. */
export type ChangeCounts = Readonly<Record<ChangeKind | 'breaking', number>>;

/** The differences of a version against the one before it. */
export interface VersionComparison {
  readonly counts: ChangeCounts;
  /** Breaking ones first, else in the order of the newer description; no more than a limit (src/spec/limits.ts). */
  readonly changes: readonly ApiChange[];
  /** How many changes beyond that limit were left out of `changes`; `counts` has them. */
  readonly omitted: number;
  /** Set when the comparison itself was stopped at its limit: there may be changes that `counts` lacks. */
  readonly unfinished?: true;
  /** Operations by slug that this version added, or changed in any way, through a shared schema too. */
  readonly operations: Readonly<Record<string, 'added' | 'changed'>>;
}

/** What a version changed, and when. */
export interface VersionChanges extends VersionComparison {
  readonly version: string;
  /** The version before; absent for the first. */
  readonly previous?: string;
  /** Day of the version, `2026-03-14`; absent when nobody knows. */
  readonly date?: string;
}

/** What became of an API from version to version, newest first. */
export interface Changelog {
  readonly apiId: string;
  readonly title: string;
  readonly versions: readonly VersionChanges[];
}
