import type { Caller } from './account-record.ts';
import type { Ports } from './ports.ts';

/**
 * Begins the end of an account. From here on its id tokens are refused; the provisioner deletes the keys at the gateway and
 * then the Cognito user (close-account.ts), in that order, so no key outlives the one who could have stopped it.
 */
export const deleteMe =
  ({ accounts, clock, provisioner }: Pick<Ports, 'accounts' | 'clock' | 'provisioner'>) =>
  async ({ userId, username }: Caller): Promise<void> => {
    await accounts.update(userId, (current) =>
      current.state === 'open'
        ? { ...current, state: 'closing', username, work: { dueAt: clock.now(), tries: 0 } }
        : current,
    );
    await provisioner.wake({ kind: 'account', userId });
  };
