import type { Plan } from '../../src/model/plan.ts';
import type { AccountRecord } from './account-record.ts';
import type { KeyRecord } from './key-record.ts';

/**
 * What the use-cases need of the world. functions/aws makes each port real; a use-case names the ones it takes in its
 * signature. Reads are consistent unless they say otherwise.
 */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: KeyStore;
  readonly accounts: AccountStore;
  readonly plans: PlanStore;
  readonly claims: ClaimStore;
  readonly rates: RateLimiter;
  readonly usage: UsageStore;
  readonly queue: WorkQueue;
  readonly lease: Lease;
  readonly vault: Vault;
  readonly gateway: Gateway;
  readonly identities: Identities;
  readonly provisioner: Provisioner;
  readonly log: Log;
}

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface Random {
  /** That many bytes fit for secrets. */
  readonly bytes: (count: number) => Uint8Array;
}

/**
 * `update` reads, changes and writes a row as one: when another writer came between, it reads and changes again. `change`
 * refuses by throwing, and writes nothing by returning what it was given. Undefined when there is no such row.
 */
export interface KeyStore {
  readonly find: (userId: string, keyId: string) => Promise<KeyRecord | undefined>;
  /** All keys of a user but tombstones, in no order. */
  readonly list: (userId: string) => Promise<readonly KeyRecord[]>;
  /** False, and nothing written, when the row exists. */
  readonly create: (record: KeyRecord) => Promise<boolean>;
  readonly update: (
    userId: string,
    keyId: string,
    change: (current: KeyRecord) => KeyRecord,
  ) => Promise<KeyRecord | undefined>;
}

export interface AccountStore {
  readonly find: (userId: string) => Promise<AccountRecord | undefined>;
  /** False, and nothing written, when the row exists. */
  readonly create: (record: AccountRecord) => Promise<boolean>;
  readonly update: (
    userId: string,
    change: (current: AccountRecord) => AccountRecord,
  ) => Promise<AccountRecord | undefined>;
}

/** A plan with the gateway's id for it. One that is no longer offered keeps its row, for keys may still be on it. */
export interface PublishedPlan extends Plan {
  readonly usagePlanId: string;
  readonly offered: boolean;
  /** Place in the provider's order. */
  readonly position: number;
}

export interface PlanStore {
  /** All plans, in the provider's order, those no longer offered included. */
  readonly list: () => Promise<readonly PublishedPlan[]>;
  readonly put: (plan: PublishedPlan) => Promise<void>;
}

/** What an `Idempotency-Key` was used for: the key it makes, and the request it came with. */
export interface Claim {
  readonly keyId: string;
  readonly request: string;
}

export interface ClaimStore {
  readonly find: (userId: string, token: string) => Promise<Claim | undefined>;
  /** Claims the token, or answers the claim that was there first. `expiresAt` is epoch seconds. */
  readonly claim: (
    userId: string,
    token: string,
    claim: Claim,
    expiresAt: number,
  ) => Promise<Claim>;
}

export interface RateLimiter {
  /** Counts one use of `action` by a user in the current window; answers the seconds to wait, 0 when it may go on. */
  readonly take: (
    userId: string,
    action: string,
    limit: { readonly uses: number; readonly windowSeconds: number },
  ) => Promise<number>;
}

/** What one key did on one plan on one day (UTC, YYYY-MM-DD), as the gateway counts. */
export interface DayOfUse {
  readonly gatewayKeyId: string;
  readonly usagePlanId: string;
  readonly day: string;
  readonly used: number;
  /** What was left of the quota's period at the last count; absent when the gateway names none. */
  readonly remaining?: number;
}

/** Eventually consistent: counts are late by their nature. */
export interface UsageStore {
  readonly save: (days: readonly DayOfUse[]) => Promise<void>;
  /** From day to day, both included. */
  readonly read: (gatewayKeyId: string, from: string, to: string) => Promise<readonly DayOfUse[]>;
  /** Epoch ms of the last whole collection. */
  readonly collectedAt: () => Promise<number | undefined>;
  readonly markCollected: (at: number) => Promise<void>;
}

export type WorkItem =
  | { readonly kind: 'key'; readonly userId: string; readonly keyId: string }
  | { readonly kind: 'account'; readonly userId: string };

export interface WorkQueue {
  /** Rows whose work is due, the longest due first. Eventually consistent, so the row itself decides. */
  readonly due: (now: number) => AsyncIterable<WorkItem>;
}

/** Lets one provisioner work at a time. Times are epoch ms. */
export interface Lease {
  /** False when another holds it; the holder is then told that there is more to do. */
  readonly acquire: (holder: string, now: number, until: number) => Promise<boolean>;
  /** False when it was lost. */
  readonly renew: (holder: string, until: number) => Promise<boolean>;
  /** False, and still held, when another asked meanwhile: look once more before going. */
  readonly release: (holder: string) => Promise<boolean>;
  /** Gives it up whoever asked. */
  readonly abandon: (holder: string) => Promise<void>;
}

export interface Vault {
  readonly seal: (plain: string, context: string) => string;
  /** @throws Error when it was not sealed here, for this context, or was changed since. */
  readonly open: (sealed: string, context: string) => string;
}

/** Amazon API Gateway, as far as the portal changes or asks it. Every call may throw a GatewayError. */
export interface Gateway {
  /** Makes an enabled key and answers its id. Refuses with `conflict` when any key has this value. */
  readonly createKey: (key: {
    readonly name: string;
    readonly value: string;
    readonly userId: string;
  }) => Promise<string>;
  readonly findKey: (
    name: string,
  ) => Promise<{ readonly id: string; readonly value: string } | undefined>;
  readonly deleteKey: (gatewayKeyId: string) => Promise<void>;
  readonly addKeyToPlan: (usagePlanId: string, gatewayKeyId: string) => Promise<void>;
  readonly isKeyOnPlan: (usagePlanId: string, gatewayKeyId: string) => Promise<boolean>;
  readonly removeKeyFromPlan: (usagePlanId: string, gatewayKeyId: string) => Promise<void>;
  /** One page of a plan's usage by all its keys. */
  readonly usageOfPlan: (
    usagePlanId: string,
    days: { readonly from: string; readonly to: string },
    position?: string,
  ) => Promise<{ readonly days: readonly DayOfUse[]; readonly position?: string }>;
}

export interface Identities {
  /** Deletes a user of the pool; one that is gone already counts as deleted. */
  readonly deleteUser: (username: string) => Promise<void>;
}

export interface Provisioner {
  /** Begins a run soon, elsewhere; `item` is looked at first. Never throws: a sweep finds what a lost call leaves. */
  readonly wake: (item?: WorkItem) => Promise<void>;
}

/** One JSON object a line. `facts` never hold a key's value or a token. */
export interface Log {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (
    message: string,
    error: unknown,
    facts?: Readonly<Record<string, unknown>>,
  ) => void;
}
