import type { KeyList } from '../../src/model/portal-api/types.gen.ts';
import { toKey } from './key-record.ts';
import type { Ports } from './ports.ts';

/** The user's keys, newest first. */
export const listKeys =
  ({ keys }: Pick<Ports, 'keys'>) =>
  async (userId: string): Promise<KeyList> => {
    const records = await keys.list(userId);
    return { keys: records.toSorted((a, b) => (a.keyId < b.keyId ? 1 : -1)).map(toKey) };
  };
