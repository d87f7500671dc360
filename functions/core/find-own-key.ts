import { PortalError } from '../../src/model/problem.ts';
import type { KeyRecord } from './key-record.ts';
import type { Ports } from './ports.ts';

/**
 * The user's key. Rows lie under their owner, so another's key is not found rather than refused, and nobody learns that it
 * exists.
 *
 * @throws PortalError `key-not-found`
 */
export async function findOwnKey(
  keys: Ports['keys'],
  userId: string,
  keyId: string,
): Promise<KeyRecord> {
  return present(await keys.find(userId, keyId));
}

/** @throws PortalError `key-not-found` when there is no row, or only a tombstone */
export function present(record: KeyRecord | undefined): KeyRecord {
  if (!record || record.state === 'deleted') throw new PortalError('key-not-found');
  return record;
}
