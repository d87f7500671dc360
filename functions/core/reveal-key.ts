import type { KeyValue } from '../../src/model/portal-api/types.gen.ts';
import { PortalError } from '../../src/model/problem.ts';
import { findOwnKey } from './find-own-key.ts';
import { vaultContext } from './key-record.ts';
import type { Ports } from './ports.ts';

/** Enough for a person, too few for somebody who drains an account with a stolen token. */
export const revealLimit = { uses: 30, windowSeconds: 600 } as const;

/** @throws PortalError `key-not-found`, `too-many-requests` */
export const revealKey =
  ({ keys, rates, vault }: Pick<Ports, 'keys' | 'rates' | 'vault'>) =>
  async (userId: string, keyId: string): Promise<KeyValue> => {
    const record = await findOwnKey(keys, userId, keyId);
    const waitSeconds = await rates.take(userId, 'reveal', revealLimit);
    if (waitSeconds > 0) {
      throw new PortalError('too-many-requests', undefined, { retryAfterSeconds: waitSeconds });
    }
    return { value: vault.open(record.sealedValue, vaultContext(record)) };
  };
