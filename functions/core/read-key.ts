import type { Key } from '../../src/model/portal-api/types.gen.ts';
import { findOwnKey } from './find-own-key.ts';
import { toKey } from './key-record.ts';
import type { Ports } from './ports.ts';

/** @throws PortalError `key-not-found` */
export const readKey =
  ({ keys }: Pick<Ports, 'keys'>) =>
  async (userId: string, keyId: string): Promise<Key> =>
    toKey(await findOwnKey(keys, userId, keyId));
