import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { regionOf } from '../state/pools.ts';

export type TriggerName = 'PreSignUp' | 'PostConfirmation';
export type TriggerSource =
  | 'PreSignUp_SignUp'
  | 'PreSignUp_AdminCreateUser'
  | 'PostConfirmation_ConfirmSignUp'
  | 'PostConfirmation_ConfirmForgotPassword';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html */
export interface TriggerEvent {
  readonly version: '1';
  readonly region: string;
  readonly userPoolId: string;
  readonly userName: string;
  readonly callerContext: { readonly awsSdkVersion: string; readonly clientId: string };
  readonly triggerSource: TriggerSource;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
}

export interface Occasion {
  readonly pool: UserPoolRecord;
  readonly user: Pick<UserRecord, 'username'>;
  /** Cognito's own placeholder where an administrator acts and no client is at hand. */
  readonly clientId?: string | undefined;
  readonly source: TriggerSource;
}

export function triggerEvent(
  { pool, user, clientId = 'CLIENT_ID_NOT_APPLICABLE', source }: Occasion,
  request: TriggerEvent['request'],
  response: TriggerEvent['response'],
): TriggerEvent {
  return {
    version: '1',
    region: regionOf(pool.id),
    userPoolId: pool.id,
    userName: user.username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
    triggerSource: source,
    request,
    response,
  };
}
