import {
  AdminCreateUserCommand,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { person } from './person.ts';
import { codeFor, type PortalPool } from './portal-pool.ts';
import type { Running } from './start-identity.ts';

export const password = 'Correct-horse-1';

export interface Tokens {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
}

/** What people do at a pool's door. */
export function visitors(running: Running, pool: PortalPool) {
  async function member(email: string) {
    const one = person(running.endpoint, pool, email);
    await one.signUp(password);
    await one.confirm(codeFor(running, email));
    return one;
  }
  const passwordSignIn = (USERNAME: string, PASSWORD: string, ClientId = pool.clientId) =>
    running.admin.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId,
        AuthParameters: { USERNAME, PASSWORD },
      }),
    );
  async function tokensOf(email: string): Promise<Tokens> {
    await member(email);
    const { AuthenticationResult } = await passwordSignIn(email, password);
    const { AccessToken = '', IdToken = '', RefreshToken = '' } = AuthenticationResult ?? {};
    return { AccessToken, IdToken, RefreshToken };
  }
  const getUser = (AccessToken: string) => running.admin.send(new GetUserCommand({ AccessToken }));
  const invite = (Username: string, TemporaryPassword: string) =>
    running.admin.send(
      new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username, TemporaryPassword }),
    );
  const chooseNewPassword = (
    USERNAME: string,
    Session: string | undefined,
    NEW_PASSWORD: string,
    ClientId = pool.clientId,
  ) =>
    running.admin.send(
      new RespondToAuthChallengeCommand({
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ClientId,
        Session,
        ChallengeResponses: { USERNAME, NEW_PASSWORD },
      }),
    );

  return { member, passwordSignIn, tokensOf, getUser, invite, chooseNewPassword };
}
