import { PortalError } from '../../src/model/problem.ts';
import type { AccountRecord, Caller } from './account-record.ts';
import type { Ports } from './ports.ts';

/**
 * The caller's account, made by their first call: no sign-up hook is needed, so users who were imported, invited or come from
 * another identity provider have one as well.
 *
 * @throws PortalError `not-signed-in` once the account is being deleted, for its id tokens live on for a while
 */
export const openAccount =
  ({ accounts, clock }: Pick<Ports, 'accounts' | 'clock'>) =>
  async (caller: Caller): Promise<AccountRecord> => {
    const account =
      (await accounts.find(caller.userId)) ?? (await begin(accounts, caller, clock.now()));
    if (account.state !== 'open') {
      throw new PortalError('not-signed-in', 'This account has been deleted.');
    }
    return account;
  };

async function begin(
  accounts: Ports['accounts'],
  caller: Caller,
  now: number,
): Promise<AccountRecord> {
  const fresh: AccountRecord = {
    userId: caller.userId,
    name: caller.name,
    createdAt: new Date(now).toISOString(),
    keyIds: [],
    state: 'open',
  };
  if (await accounts.create(fresh)) return fresh;
  return (await accounts.find(caller.userId)) ?? fresh;
}
