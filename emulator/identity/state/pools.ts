import { clientNotFound, poolNotFound, groupNotFound } from '../errors.ts';
import type { ClientRecord, GroupRecord, UserPoolRecord } from './records.ts';
import { keyOf, type Store } from './store.ts';

/** `us-east-1_AbCdEfGhI` is of `us-east-1`. */
export const regionOf = (poolId: string) => poolId.slice(0, poolId.lastIndexOf('_'));

/** The name of the pool in the sense of SRP: its id after the region. */
export const poolNameOf = (poolId: string) => poolId.slice(poolId.lastIndexOf('_') + 1);

export const poolArn = (accountId: string, poolId: string) =>
  `arn:aws:cognito-idp:${regionOf(poolId)}:${accountId}:userpool/${poolId}`;

/** @throws ResourceNotFoundException, for a pool of another region too */
export function requirePool(store: Store, region: string, poolId: string): UserPoolRecord {
  const pool = regionOf(poolId) === region ? store.get('userPool', poolId) : undefined;
  if (!pool) throw poolNotFound(poolId);
  return pool;
}

/** @throws ResourceNotFoundException, for a client of another pool too */
export function requireClientOfPool(store: Store, poolId: string, clientId: string): ClientRecord {
  const client = store.get('client', clientId);
  if (client?.poolId !== poolId) throw clientNotFound(clientId);
  return client;
}

/** The pool and client that an unsigned operation speaks for. */
export interface Application {
  readonly pool: UserPoolRecord;
  readonly client: ClientRecord;
}

/** @throws ResourceNotFoundException */
export function requireApplication(store: Store, clientId: string): Application {
  const client = store.get('client', clientId);
  const pool = client && store.get('userPool', client.poolId);
  if (!client || !pool) throw clientNotFound(clientId);
  return { pool, client };
}

/** @throws ResourceNotFoundException */
export function requireGroup(store: Store, poolId: string, name: string): GroupRecord {
  const group = store.get('group', keyOf(poolId, name));
  if (!group) throw groupNotFound();
  return group;
}
