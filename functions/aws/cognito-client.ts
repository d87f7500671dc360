import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { requestTimeouts } from './request-timeouts.ts';

export const cognito = new CognitoIdentityProviderClient({
  maxAttempts: 3,
  requestHandler: requestTimeouts,
});
