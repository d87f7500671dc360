import type { Key } from '../../src/model/portal-api/types.gen.ts';
import { PortalError } from '../../src/model/problem.ts';
import { present } from './find-own-key.ts';
import { toKey, withWork, type KeyRecord, type PlanLink } from './key-record.ts';
import type { Ports } from './ports.ts';

/**
 * Changes which plans a key is to be on and leaves the rest to the provisioner. Nothing is written when `change`
 * answers the links it was given.
 *
 * @throws PortalError `key-not-found`, `key-being-deleted`, `key-not-ready`, and what `change` throws
 */
export async function changePlans(
  { keys, clock, provisioner }: Pick<Ports, 'keys' | 'clock' | 'provisioner'>,
  { userId, keyId }: Pick<KeyRecord, 'userId' | 'keyId'>,
  change: (links: readonly PlanLink[]) => readonly PlanLink[],
): Promise<Key> {
  const record = await keys.update(userId, keyId, (current) => {
    refuseUnlessUsable(present(current));
    const plans = change(current.plans);
    return plans === current.plans
      ? current
      : withWork({ ...current, plans: [...plans] }, clock.now());
  });
  await provisioner.wake({ kind: 'key', userId, keyId });
  return toKey(present(record));
}

function refuseUnlessUsable({ state }: KeyRecord): void {
  if (state === 'deleting') throw new PortalError('key-being-deleted');
  if (state === 'failed') {
    throw new PortalError(
      'key-not-ready',
      'This key could not be prepared. Delete it and create another.',
    );
  }
}
