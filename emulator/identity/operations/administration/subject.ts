import { z } from 'zod';
import type { Call } from '../../call.ts';
import { requirePool } from '../../state/pools.ts';
import type { UserPoolRecord, UserRecord } from '../../state/records.ts';
import { requireUser } from '../../users/logins.ts';
import { Username, UserPoolId } from '../members.ts';

/** The members that name the user an administrator deals with. */
export const subjectInput = z.object({ UserPoolId, Username });

export interface Subject {
  readonly pool: UserPoolRecord;
  readonly user: UserRecord;
}

/** @throws ResourceNotFoundException, UserNotFoundException */
export function subjectOf(
  { store, region }: Pick<Call, 'store' | 'region'>,
  input: z.infer<typeof subjectInput>,
): Subject {
  const pool = requirePool(store, region, input.UserPoolId);
  return { pool, user: requireUser(store, pool, input.Username) };
}
