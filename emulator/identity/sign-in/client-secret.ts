import { createHmac, timingSafeEqual } from 'node:crypto';
import { notAuthorized } from '../errors.ts';
import { sha256 } from '../srp/verifier.ts';
import type { ClientRecord } from '../state/records.ts';

/**
 * Checks `SECRET_HASH`, base64 HMAC-SHA256 of user name and client id under the client's secret. Clients without a secret need
 * none.
 * @param names every name the hash may have been made with
 * @throws NotAuthorizedException
 */
export function checkSecretHash(
  { id, secret }: ClientRecord,
  given: string | undefined,
  names: readonly (string | undefined)[],
): void {
  if (secret === undefined) return;
  if (given === undefined)
    throw notAuthorized(`Client ${id} is configured for secret but secret was not received`);
  const fits = (name: string | undefined) =>
    name !== undefined && sameText(given, secretHash(secret, name, id));
  if (!names.some(fits)) throw notAuthorized(`Unable to verify secret hash for client ${id}`);
}

const secretHash = (secret: string, username: string, clientId: string) =>
  createHmac('sha256', secret)
    .update(username + clientId)
    .digest('base64');

/** In constant time, whatever the lengths. */
export const sameText = (one: string, other: string) => timingSafeEqual(sha256(one), sha256(other));
