import {
  CognitoAccessToken,
  CognitoIdToken,
  CognitoRefreshToken,
  CognitoUserSession,
  type CognitoUserPool,
} from 'amazon-cognito-identity-js';
import * as z from 'zod/mini';
import { askCognito, CognitoRefusal } from './cognito-request.ts';
import { tabStorage } from './tab-storage.ts';
import { openUserPool } from './user-pool.ts';
import './zod-without-eval.ts';

/** A token is renewed this long before it runs out, so that it is still good when the request arrives. */
const renewBeforeSeconds = 60;

const renewalSchema = z.object({
  AuthenticationResult: z.object({
    IdToken: z.string(),
    AccessToken: z.string(),
    /** Present only where the pool rotates refresh tokens. */
    RefreshToken: z.optional(z.string()),
  }),
});

/** What amazon-cognito-identity-js left in the tab after signing in. */
interface StoredTokens {
  readonly idToken: string;
  readonly refreshToken: string;
  /** Seconds by which this computer's clock runs behind Cognito's. */
  readonly clockDrift: number;
}

function readTokens(pool: CognitoUserPool): StoredTokens | undefined {
  const username = pool.getCurrentUser()?.getUsername();
  const read = (name: string) =>
    tabStorage.getItem(`CognitoIdentityServiceProvider.${pool.getClientId()}.${username}.${name}`);
  const idToken = read('idToken');
  const refreshToken = read('refreshToken');
  if (username === undefined || !idToken || !refreshToken) return undefined;
  return { idToken, refreshToken, clockDrift: Number(read('clockDrift')) || 0 };
}

/** Whether an id token will still be accepted when a request that is sent now arrives. Times in seconds since 1970. */
export function isFresh(expiresAt: number, now: number, clockDrift: number): boolean {
  return expiresAt - renewBeforeSeconds > now - clockDrift;
}

async function renew(pool: CognitoUserPool, refreshToken: string): Promise<string> {
  const answer = await askCognito('InitiateAuth', {
    ClientId: pool.getClientId(),
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: refreshToken },
  });
  const { IdToken, AccessToken, RefreshToken } = renewalSchema.parse(answer).AuthenticationResult;
  pool.getCurrentUser()?.setSignInUserSession(
    new CognitoUserSession({
      IdToken: new CognitoIdToken({ IdToken }),
      AccessToken: new CognitoAccessToken({ AccessToken }),
      RefreshToken: new CognitoRefreshToken({ RefreshToken: RefreshToken ?? refreshToken }),
    }),
  );
  return IdToken;
}

async function renewOrForget(pool: CognitoUserPool, token: string): Promise<string | undefined> {
  try {
    return await renew(pool, token);
  } catch (error) {
    if (!(error instanceof CognitoRefusal)) throw error;
    tabStorage.clear();
    return undefined;
  }
}

let renewing: Promise<string | undefined> | undefined;

/**
 * The signed-in user's id token, renewed first if it is about to run out. Callers that come while it is being renewed share
 * the one renewal; a refused one (signed out elsewhere, user deleted) ends the session in this tab.
 *
 * @returns undefined when nobody is signed in
 * @throws {TypeError} when it must be renewed and Cognito cannot be reached
 */
export async function currentIdToken(): Promise<string | undefined> {
  const pool = await openUserPool();
  const tokens = readTokens(pool);
  if (!tokens) return undefined;
  const expiresAt = new CognitoIdToken({ IdToken: tokens.idToken }).getExpiration();
  if (isFresh(expiresAt, Date.now() / 1000, tokens.clockDrift)) return tokens.idToken;
  renewing ??= renewOrForget(pool, tokens.refreshToken).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

/**
 * Signs out: the tab forgets the session at once, and the pool revokes the refresh token, with every token made from it
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html).
 */
export async function signOut(): Promise<void> {
  const pool = await openUserPool();
  const tokens = readTokens(pool);
  tabStorage.clear();
  if (!tokens) return;
  try {
    await askCognito('RevokeToken', { ClientId: pool.getClientId(), Token: tokens.refreshToken });
  } catch {
    // Signed out here all the same: the tokens are gone from this tab and run out by themselves.
  }
}
