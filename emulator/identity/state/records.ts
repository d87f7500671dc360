import type { JWK } from 'jose';
import type { ClientSettings } from './client-settings.ts';
import type { PoolSettings } from './pool-settings.ts';

/** A user pool. Times in records are epoch seconds, as on the wire, unless the name says `Ms`. */
export interface UserPoolRecord {
  /** `{region}_{nine characters}`. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly settings: PoolSettings;
  /** RSA 2048 private key made for this pool; the data file is readable by its owner only. */
  readonly signingKey: JWK & { readonly kid: string };
  /** Base64, 32 bytes: what simulated answers about people who do not exist are derived from. */
  readonly simulationSecret: string;
}

export interface ClientRecord {
  readonly id: string;
  readonly poolId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly secret?: string;
  readonly settings: ClientSettings;
}

export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'RESET_REQUIRED' | 'FORCE_CHANGE_PASSWORD';

/** What is kept of a password (RFC 5054): hexadecimal salt and verifier. */
export interface PasswordRecord {
  readonly salt: string;
  readonly verifier: string;
}

export interface UserRecord {
  readonly username: string;
  readonly poolId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly status: UserStatus;
  readonly enabled: boolean;
  /** `sub` included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly password?: PasswordRecord;
  /** Epoch seconds until which the temporary password of an invited user holds. */
  readonly temporaryUntil?: number | undefined;
}

export interface GroupRecord {
  readonly name: string;
  readonly poolId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly description?: string;
  readonly roleArn?: string;
  readonly precedence?: number;
}

interface ChallengeBase {
  readonly poolId: string;
  readonly clientId: string;
  readonly expiresAtMs: number;
  readonly used: boolean;
}
/** The server's half of an SRP handshake, hexadecimal. `username` is absent for a person who does not exist. */
export interface PasswordVerifierChallenge extends ChallengeBase {
  readonly step: 'PASSWORD_VERIFIER';
  readonly username?: string;
  /** The name as typed: where failures are counted when there is no such user. */
  readonly login: string;
  readonly userIdForSrp: string;
  readonly clientPublic: string;
  readonly serverPrivate: string;
}
export interface NewPasswordChallenge extends ChallengeBase {
  readonly step: 'NEW_PASSWORD_REQUIRED';
  readonly username: string;
}
/** One open step of a sign-in, bound to pool, client, user and step; it serves once. */
export type ChallengeRecord = PasswordVerifierChallenge | NewPasswordChallenge;

export interface CodeRecord {
  /** Base64 SHA-256 of salt and code. */
  readonly hash: string;
  readonly salt: string;
  readonly expiresAtMs: number;
  /** The attribute the code was sent to, and its value then: what a right code proves. */
  readonly attribute: string;
  readonly value: string;
}

export interface AttemptsRecord {
  readonly count: number;
  readonly sinceMs: number;
}

export interface LockoutRecord {
  readonly failures: number;
  readonly lockedUntilMs: number;
}

/** All tokens that go back to one sign-in. `event_id` and `origin_jti` in each token name it. */
export interface SessionRecord {
  readonly originJti: string;
  readonly poolId: string;
  readonly username: string;
  readonly clientId: string;
  readonly authTime: number;
  readonly refreshExpiresAt: number;
  readonly revoked: boolean;
}

/** What is stored under each kind; the comment is the key. */
export interface Kinds {
  /** poolId */
  userPool: UserPoolRecord;
  /** clientId */
  client: ClientRecord;
  /** poolId username */
  user: UserRecord;
  /** poolId login: every name the user may sign in with */
  login: { readonly username: string };
  /** poolId groupName */
  group: GroupRecord;
  /** SHA-256 of the handle */
  challenge: ChallengeRecord;
  /** poolId username purpose */
  code: CodeRecord;
  /** poolId username action */
  attempts: AttemptsRecord;
  /** poolId username, or the login as typed when there is no such user */
  lockout: LockoutRecord;
  /** poolId username originJti */
  session: SessionRecord;
  /** SHA-256 of the refresh token */
  refreshToken: { readonly sessionKey: string };
}
export type Kind = keyof Kinds;
