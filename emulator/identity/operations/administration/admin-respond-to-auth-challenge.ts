import { z } from 'zod';
import { nextSteps } from '../../sign-in/flows.ts';
import { requireClientOfPool, requirePool } from '../../state/pools.ts';
import { ClientId, Metadata, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html */
export const adminRespondToAuthChallenge = operation({
  name: 'AdminRespondToAuthChallenge',
  access: 'signed',
  input: z.object({
    UserPoolId,
    ClientId,
    ChallengeName: z.enum(['PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED']),
    ChallengeResponses: z.record(z.string(), z.string()).default({}),
    Session: z.string().min(20).max(2048).optional(),
    ClientMetadata: Metadata,
  }),
  run(call, input) {
    const pool = requirePool(call.store, call.region, input.UserPoolId);
    const client = requireClientOfPool(call.store, pool.id, input.ClientId);
    const step = nextSteps[input.ChallengeName];
    return step(call, { pool, client }, input.ChallengeResponses, input.Session);
  },
});
