import { z } from 'zod';
import { authFlows, firstStep } from '../../sign-in/flows.ts';
import { requireClientOfPool, requirePool } from '../../state/pools.ts';
import { ClientId, Metadata, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html */
export const adminInitiateAuth = operation({
  name: 'AdminInitiateAuth',
  access: 'signed',
  input: z.object({
    UserPoolId,
    ClientId,
    AuthFlow: z.enum(authFlows),
    AuthParameters: z.record(z.string(), z.string()).default({}),
    ClientMetadata: Metadata,
  }),
  run(call, input) {
    const pool = requirePool(call.store, call.region, input.UserPoolId);
    const client = requireClientOfPool(call.store, pool.id, input.ClientId);
    const begin = firstStep(input.AuthFlow, client, true);
    return begin(call, { pool, client }, input.AuthParameters);
  },
});
