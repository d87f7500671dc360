import type { Mailer } from './messages/mailer.ts';
import type { Store } from './state/store.ts';
import type { TokenKeys } from './tokens/token-keys.ts';
import type { InvokeTrigger } from './triggers/invoke-trigger.ts';

/** What an operation may use; each names in its signature what it needs. */
export interface Call {
  readonly store: Store;
  /** Epoch ms. */
  readonly clock: () => number;
  /** Region of the signature. Unsigned operations find theirs in the pool. */
  readonly region: string;
  readonly accountId: string;
  /** Base of every issuer, no trailing slash. */
  readonly awsEndpoint: string;
  readonly tokenKeys: TokenKeys;
  readonly sendMail: Mailer;
  readonly invokeTrigger: InvokeTrigger;
}

/** Epoch seconds with milliseconds, as Cognito writes times on the wire. */
export const seconds = ({ clock }: Pick<Call, 'clock'>) => Math.floor(clock()) / 1000;
