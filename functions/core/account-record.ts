import { z } from 'zod';
import { workSchema } from './key-record.ts';

/**
 * A user of the portal as its table holds them. Who they are is Cognito's to know; here is what Cognito does not: the name
 * they chose, the keys they hold, and whether they are leaving.
 */
export const accountRecordSchema = z.object({
  userId: z.string(),
  name: z.string(),
  /** ISO 8601, UTC: the first call with an id token. */
  createdAt: z.string(),
  /** Ids of the user's keys. Written before a key's row and cleared after it, so it bounds how many there can be. */
  keyIds: z.array(z.string()),
  /** `closing`: keys are being deleted, then the Cognito user. `closed`: a tombstone until the last id token has expired. */
  state: z.enum(['open', 'closing', 'closed']),
  /** Cognito's user name, kept while the account is closing. */
  username: z.string().exactOptional(),
  work: workSchema.exactOptional(),
  /** Epoch seconds after which the row may be forgotten. */
  expiresAt: z.number().exactOptional(),
});
export type AccountRecord = z.output<typeof accountRecordSchema>;

/** The signed-in user as the id token names them. */
export interface Caller {
  /** Cognito's `sub`. */
  readonly userId: string;
  /** Cognito's user name, by which the pool deletes them. */
  readonly username: string;
  readonly email: string;
  readonly name: string;
}
