import { z } from 'zod';
import { authFlows, firstStep } from '../../sign-in/flows.ts';
import { requireApplication } from '../../state/pools.ts';
import { ClientId, Metadata } from '../members.ts';
import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const initiateAuth = operation({
  name: 'InitiateAuth',
  access: 'anyone',
  input: z.object({
    AuthFlow: z.enum(authFlows),
    AuthParameters: z.record(z.string(), z.string()).default({}),
    ClientId,
    ClientMetadata: Metadata,
  }),
  run(call, input) {
    const application = requireApplication(call.store, input.ClientId);
    const begin = firstStep(input.AuthFlow, application.client, false);
    return begin(call, application, input.AuthParameters);
  },
});
