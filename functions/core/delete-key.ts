import type { Key } from '../../src/model/portal-api/types.gen.ts';
import { present } from './find-own-key.ts';
import { toKey, withWork } from './key-record.ts';
import type { Ports } from './ports.ts';

/**
 * Asks for a key's deletion; the provisioner deletes it at the gateway, then its row. Asking twice changes nothing.
 *
 * @throws PortalError `key-not-found`
 */
export const deleteKey =
  ({ keys, clock, provisioner }: Pick<Ports, 'keys' | 'clock' | 'provisioner'>) =>
  async (userId: string, keyId: string): Promise<Key> => {
    const record = await keys.update(userId, keyId, (current) =>
      present(current).state === 'deleting'
        ? current
        : withWork({ ...current, state: 'deleting' }, clock.now()),
    );
    await provisioner.wake({ kind: 'key', userId, keyId });
    return toKey(present(record));
  };
