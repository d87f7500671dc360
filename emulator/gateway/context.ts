import type { Address } from './routing/address.ts';
import type { CompiledApi } from './routing/compiled-api.ts';
import type { ApiClient } from './routing/live-configuration.ts';
import type { Route } from './routing/route-tree.ts';
import type { StageRecord } from './state/records.ts';
import type { GatewayRequest } from './request.ts';

/** What is known of a request when the steps begin: it reached a stage that exists. */
export interface Received {
  readonly request: GatewayRequest;
  readonly address: Address;
  readonly stage: StageRecord;
  readonly api: CompiledApi;
}

/** Set by the step `route`. */
export interface Routed {
  readonly route: Route;
  /** The request is a CORS preflight for `route`, on a resource without an OPTIONS method. */
  readonly isPreflight: boolean;
}

/** Set by `authorize`. */
export interface Authorized {
  readonly authorization: Authorization;
}

/** Set by `identifyClient`; no client when the method asks for no key. */
export interface Identified {
  readonly client: ApiClient | undefined;
}

/** What an authorizer found out. */
export interface Authorization {
  /** Of a user pool's token, all as text. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly principalId?: string;
  /** An API key's value, from a Lambda authorizer. */
  readonly usageIdentifierKey?: string;
  /** What a Lambda authorizer adds of its own. */
  readonly context?: Readonly<Record<string, string>>;
}

/** All that the steps before the integration set. */
export type Admitted = Received & Routed & Authorized & Identified;
/** The same while some steps have yet to run: what a gateway response may speak of. */
export type PartlyAdmitted = Received & Partial<Routed & Authorized & Identified>;
