import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { seconds } from '../../call.ts';
import { clientSettings } from '../../state/client-settings.ts';
import { requirePool } from '../../state/pools.ts';
import { UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { checkClient } from './check-client.ts';
import { clientView } from './client-view.ts';

const signs = 'abcdefghijklmnopqrstuvwxyz0123456789';
const randomId = (length: number) =>
  Array.from({ length }, () => signs[randomInt(signs.length)]).join('');

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const createUserPoolClient = operation({
  name: 'CreateUserPoolClient',
  access: 'signed',
  input: clientSettings.extend({ UserPoolId, GenerateSecret: z.boolean().default(false) }),
  run(call, { UserPoolId: poolId, GenerateSecret, ...settings }) {
    requirePool(call.store, call.region, poolId);
    checkClient(settings);
    const now = seconds(call);
    const client = {
      id: randomId(26),
      poolId,
      createdAt: now,
      updatedAt: now,
      ...(GenerateSecret && { secret: randomId(51) }),
      settings,
    };
    call.store.put('client', client.id, client);
    return { UserPoolClient: clientView(client) };
  },
});
