import {
  AdminDeleteUserCommand,
  UserNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Identities } from '../core/ports.ts';

/** A Cognito user pool. */
export const cognitoIdentities = (
  client: CognitoIdentityProviderClient,
  userPoolId: string,
): Identities => ({
  deleteUser: async (username) => {
    try {
      await client.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: username }));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  },
});
