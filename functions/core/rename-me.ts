import type { Me } from '../../src/model/portal-api/types.gen.ts';
import { PortalError } from '../../src/model/problem.ts';
import type { Caller } from './account-record.ts';
import type { Ports } from './ports.ts';
import { readMe } from './read-me.ts';

/** Gives the account another name. */
export const renameMe =
  ({ accounts }: Pick<Ports, 'accounts'>) =>
  async (caller: Caller, name: string): Promise<Me> => {
    const account = await accounts.update(caller.userId, (current) => ({ ...current, name }));
    if (!account) throw new PortalError('not-signed-in');
    return readMe(account, caller);
  };
