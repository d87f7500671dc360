import type { Me } from '../../src/model/portal-api/types.gen.ts';
import type { AccountRecord, Caller } from './account-record.ts';

/** The account as its owner sees it. The e-mail address is Cognito's, so it is never stale. */
export const readMe = (account: AccountRecord, caller: Caller): Me => ({
  userId: account.userId,
  email: caller.email,
  name: account.name,
  createdAt: account.createdAt,
});
