import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { seconds } from '../../call.ts';
import { invalidParameter } from '../../errors.ts';
import { inStep, poolSettings, type PoolSettings } from '../../state/pool-settings.ts';
import { makeSigningKey } from '../../tokens/token-keys.ts';
import { withPrefixes } from '../../users/schema.ts';
import { operation } from '../operation.ts';
import { poolView } from './pool-view.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const poolSuffix = () =>
  Array.from({ length: 9 }, () => letters[randomInt(letters.length)]).join('');

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const createUserPool = operation({
  name: 'CreateUserPool',
  access: 'signed',
  input: poolSettings.extend({
    PoolName: z
      .string()
      .min(1)
      .max(128)
      .regex(/^[\w\s+=,.@-]+$/),
  }),
  async run(call, { PoolName, ...given }) {
    const settings = checked(given);
    const now = seconds(call);
    const pool = {
      id: `${call.region}_${poolSuffix()}`,
      name: PoolName,
      createdAt: now,
      updatedAt: now,
      settings,
      signingKey: await makeSigningKey(),
      simulationSecret: randomBytes(32).toString('base64'),
    };
    call.store.put('userPool', pool.id, pool);
    return { UserPool: poolView(call, pool) };
  },
});

function checked(given: PoolSettings): PoolSettings {
  if (given.AliasAttributes?.length && given.UsernameAttributes?.length)
    throw invalidParameter(
      'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
    );
  return inStep({ ...given, ...(given.Schema && { Schema: withPrefixes(given.Schema) }) });
}
