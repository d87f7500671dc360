import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
  type ICognitoStorage,
  type ISignUpResult,
} from 'amazon-cognito-identity-js';
import type { PortalPool } from './portal-pool.ts';

/** The callbacks of amazon-cognito-identity-js as promises; the library itself is as it came. */
export interface Person {
  signUp(password: string): Promise<ISignUpResult>;
  confirm(code: string): Promise<unknown>;
  resend(): Promise<unknown>;
  signIn(password: string): Promise<CognitoUserSession>;
  /** The signed-in user. */
  readonly user: CognitoUser;
}

type Callback = (error: Error | null | undefined, result?: unknown) => void;

/** Calls a function of the library whose callback comes last or in the middle. */
export const call = <T = unknown>(start: (callback: Callback) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    start((error, result) => (error ? reject(error) : resolve(result as T))),
  );

function memory(): ICognitoStorage {
  const items = new Map<string, string>();
  return {
    setItem: (key, value) => void items.set(key, value),
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

/** A person with a browser of their own. */
export function person(endpoint: string, { poolId, clientId }: PortalPool, email: string): Person {
  const Storage = memory();
  const Pool = new CognitoUserPool({
    UserPoolId: poolId,
    ClientId: clientId,
    endpoint: `${endpoint}/`,
    Storage,
  });
  const user = new CognitoUser({ Username: email, Pool, Storage });
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: email })];
  return {
    user,
    signUp: (password) =>
      call((callback) => Pool.signUp(email, password, attributes, [], callback as never)),
    confirm: (code) => call((callback) => user.confirmRegistration(code, false, callback)),
    resend: () => call((callback) => user.resendConfirmationCode(callback as never)),
    signIn: (password) =>
      new Promise((onSuccess, onFailure) =>
        user.authenticateUser(new AuthenticationDetails({ Username: email, Password: password }), {
          onSuccess,
          onFailure,
          newPasswordRequired: () => onFailure(new Error('NEW_PASSWORD_REQUIRED')),
        }),
      ),
  };
}
