import { z } from 'zod';
import { nextSteps } from '../../sign-in/flows.ts';
import { requireApplication } from '../../state/pools.ts';
import { ClientId, Metadata } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge = operation({
  name: 'RespondToAuthChallenge',
  access: 'anyone',
  input: z.object({
    ChallengeName: z.enum(['PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED']),
    ChallengeResponses: z.record(z.string(), z.string()).default({}),
    ClientId,
    Session: z.string().min(20).max(2048).optional(),
    ClientMetadata: Metadata,
  }),
  run(call, { ClientId: clientId, ChallengeName, ChallengeResponses, Session }) {
    const application = requireApplication(call.store, clientId);
    return nextSteps[ChallengeName](call, application, ChallengeResponses, Session);
  },
});
