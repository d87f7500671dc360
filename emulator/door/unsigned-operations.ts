import type { ReceivedRequest } from './read-request.ts';

/**
 * Operations of Cognito user pools that carry a user's token or secret instead of a signature: those whose model has
 * `smithy.api#noAuth` or `optionalAuth` (https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html).
 */
const userOperations = new Set([
  'AssociateSoftwareToken',
  'ChangePassword',
  'CompleteWebAuthnRegistration',
  'ConfirmDevice',
  'ConfirmForgotPassword',
  'ConfirmSignUp',
  'DeleteUser',
  'DeleteUserAttributes',
  'DeleteWebAuthnCredential',
  'ForgetDevice',
  'ForgotPassword',
  'GetDevice',
  'GetTokensFromRefreshToken',
  'GetUser',
  'GetUserAttributeVerificationCode',
  'GetUserAuthFactors',
  'GlobalSignOut',
  'InitiateAuth',
  'ListDevices',
  'ListWebAuthnCredentials',
  'ResendConfirmationCode',
  'RespondToAuthChallenge',
  'RevokeToken',
  'SetUserMFAPreference',
  'SetUserSettings',
  'SignUp',
  'StartWebAuthnRegistration',
  'UpdateAuthEventFeedback',
  'UpdateDeviceStatus',
  'UpdateUserAttributes',
  'VerifySoftwareToken',
  'VerifyUserAttribute',
]);

/** Whether AWS takes this request of Cognito's without a signature: a user's operation, or the pool's public keys. */
export function mayBeUnsigned({ method, path, headers }: ReceivedRequest): boolean {
  const target = headers['x-amz-target'];
  if (target === undefined) return method === 'GET' && path.includes('/.well-known/');
  return userOperations.has(target.split('.')[1] ?? '');
}
