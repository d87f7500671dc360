import type { Key } from '../../src/model/portal-api/types.gen.ts';
import { present } from './find-own-key.ts';
import { toKey } from './key-record.ts';
import type { Ports } from './ports.ts';

/**
 * Gives a key another name. The gateway knows keys by their ids, so it need not hear of it.
 *
 * @throws PortalError `key-not-found`
 */
export const renameKey =
  ({ keys }: Pick<Ports, 'keys'>) =>
  async (userId: string, keyId: string, name: string): Promise<Key> =>
    toKey(present(await keys.update(userId, keyId, (current) => ({ ...present(current), name }))));
