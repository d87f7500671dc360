/**
 * A refusal in Cognito's own words: `__type` and `message` of the JSON 1.1 protocol.
 * Codes: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html and each operation's page.
 */
export class CognitoError extends Error {
  readonly code: string;
  /** HTTP status; Cognito answers 400 to everything that is the caller's doing. */
  readonly status: number;
  /** @param cause what went wrong behind the service, when it is not the caller's doing; it is logged */
  constructor(code: string, message: string, status = 400, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = code;
    this.code = code;
    this.status = status;
  }
}

export const notAuthorized = (message: string) =>
  new CognitoError('NotAuthorizedException', message);
export const invalidParameter = (message: string) =>
  new CognitoError('InvalidParameterException', message);
const resourceNotFound = (message: string) =>
  new CognitoError('ResourceNotFoundException', message);

/** One answer for an unknown name and a wrong password, so that neither is told apart. */
export const wrongCredentials = () => notAuthorized('Incorrect username or password.');
export const userNotFound = () => new CognitoError('UserNotFoundException', 'User does not exist.');
/** The wording of the operations that take a client id and a user name but no password. */
export const userOfClientNotFound = () =>
  new CognitoError('UserNotFoundException', 'Username/client id combination not found.');
export const userDisabled = () => notAuthorized('User is disabled.');
export const codeMismatch = () =>
  new CognitoError(
    'CodeMismatchException',
    'Invalid verification code provided, please try again.',
  );
export const codeExpired = () =>
  new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
export const tooManyAttempts = () =>
  new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
export const poolNotFound = (poolId: string) =>
  resourceNotFound(`User pool ${poolId} does not exist.`);
export const clientNotFound = (clientId: string) =>
  resourceNotFound(`User pool client ${clientId} does not exist.`);
export const groupNotFound = () => resourceNotFound('Group not found.');
