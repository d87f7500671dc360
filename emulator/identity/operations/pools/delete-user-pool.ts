import { z } from 'zod';
import { invalidParameter } from '../../errors.ts';
import { requirePool } from '../../state/pools.ts';
import type { Kind } from '../../state/records.ts';
import { keyOf } from '../../state/store.ts';
import { UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';

const inPool: readonly Kind[] = [
  ...(['user', 'login', 'group', 'code', 'attempts', 'lockout', 'session'] as const),
];

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html */
export const deleteUserPool = operation({
  name: 'DeleteUserPool',
  access: 'signed',
  input: z.object({ UserPoolId }),
  run({ store, region }, { UserPoolId: id }) {
    const { settings } = requirePool(store, region, id);
    if (settings.DeletionProtection === 'ACTIVE')
      throw invalidParameter(
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      );
    store.transaction(() => {
      for (const client of store.list('client'))
        if (client.poolId === id) store.delete('client', client.id);
      for (const kind of inPool) store.deleteAll(kind, keyOf(id, ''));
      store.delete('userPool', id);
    });
    return {};
  },
});
