import { z } from 'zod';
import type { Call } from '../../call.ts';
import { userDisabled, userOfClientNotFound } from '../../errors.ts';
import { checkSecretHash } from '../../sign-in/client-secret.ts';
import { requireApplication, type Application } from '../../state/pools.ts';
import type { UserRecord } from '../../state/records.ts';
import { findUser } from '../../users/logins.ts';
import { ClientId, Metadata, SecretHash, Username } from '../members.ts';

/** The members of the operations about an account whose owner is not signed in. */
export const accountInput = z.object({ ClientId, SecretHash, Username, ClientMetadata: Metadata });

/** `user` is undefined where the client hides who exists, and there is no such user or they are disabled. */
export interface Account extends Application {
  readonly user: UserRecord | undefined;
}

/** @throws UserNotFoundException and "User is disabled." unless the client hides them; NotAuthorizedException */
export function accountOf(
  { store }: Pick<Call, 'store'>,
  input: z.infer<typeof accountInput>,
): Account {
  const { pool, client } = requireApplication(store, input.ClientId);
  const user = findUser(store, pool, input.Username);
  checkSecretHash(client, input.SecretHash, [input.Username, user?.username]);
  const hides = client.settings.PreventUserExistenceErrors === 'ENABLED';
  if (!user && !hides) throw userOfClientNotFound();
  if (user && !user.enabled && !hides) throw userDisabled();
  return { pool, client, user: user?.enabled ? user : undefined };
}
