import type { Call } from '../call.ts';
import { invalidParameter, userNotFound } from '../errors.ts';
import type { Application } from '../state/pools.ts';
import type { UserRecord } from '../state/records.ts';
import type { AuthenticationResult } from '../tokens/issue-tokens.ts';
import { findUser } from '../users/logins.ts';
import { checkSecretHash } from './client-secret.ts';

/** What InitiateAuth and RespondToAuthChallenge answer: tokens, or the next step. */
export interface SignInAnswer {
  readonly AuthenticationResult?: AuthenticationResult;
  readonly ChallengeName?: 'PASSWORD_VERIFIER' | 'NEW_PASSWORD_REQUIRED';
  readonly ChallengeParameters: Readonly<Record<string, string>>;
  readonly Session?: string;
}

export type Parameters = Readonly<Record<string, string>>;

/** One way to sign in, or one step of it. */
export type SignInStep = (
  call: Call,
  application: Application,
  parameters: Parameters,
  session?: string,
) => Promise<SignInAnswer>;

/** @throws InvalidParameterException */
export function required(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (value === undefined || value === '')
    throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}

/** Who wants in. `user` is undefined where the client hides who exists and there is no such user. */
export interface Caller {
  readonly login: string;
  readonly user: UserRecord | undefined;
}

/** @throws UserNotFoundException unless the client hides it, NotAuthorizedException for a wrong SECRET_HASH */
export function callerOf(
  { store }: Pick<Call, 'store'>,
  { pool, client }: Application,
  parameters: Parameters,
): Caller {
  const login = required(parameters, 'USERNAME');
  const user = findUser(store, pool, login);
  checkSecretHash(client, parameters['SECRET_HASH'], [login, user?.username]);
  if (!user && client.settings.PreventUserExistenceErrors === 'LEGACY') throw userNotFound();
  return { login, user };
}
