/** Which field of a form an error of Cognito belongs to; `form` where it belongs to none. */
export type CredentialField = 'email' | 'password' | 'code' | 'form';

export interface CredentialError {
  readonly field: CredentialField;
  readonly text: string;
}

/**
 * What each error of Cognito means to the person who met it. A wrong password and an unknown address share one sentence, so
 * that the page does not tell a stranger who has an account.
 */
const sentences: Readonly<Record<string, CredentialError>> = {
  NotAuthorizedException: {
    field: 'form',
    text: 'The e-mail address and the password do not belong together.',
  },
  UserNotFoundException: {
    field: 'form',
    text: 'The e-mail address and the password do not belong together.',
  },
  UsernameExistsException: {
    field: 'email',
    text: 'There is an account with this e-mail address already.',
  },
  InvalidPasswordException: {
    field: 'password',
    text: 'The password does not meet every rule below.',
  },
  CodeMismatchException: {
    field: 'code',
    text: 'This is not the code from the newest mail. Check it, or have a new one sent.',
  },
  ExpiredCodeException: {
    field: 'code',
    text: 'This code has run out. Have a new one sent.',
  },
  AliasExistsException: {
    field: 'form',
    text: 'Another account has this e-mail address already.',
  },
  LimitExceededException: {
    field: 'form',
    text: 'Too many tries. Wait a while, an hour at most, then try again.',
  },
  TooManyRequestsException: {
    field: 'form',
    text: 'That was a little fast. Wait a moment and try again.',
  },
  TooManyFailedAttemptsException: {
    field: 'form',
    text: 'Too many wrong codes. Have a new one sent, or wait a while.',
  },
  CodeDeliveryFailureException: {
    field: 'email',
    text: 'No mail could be sent to this address. Check how it is spelled.',
  },
  UserLambdaValidationException: {
    field: 'form',
    text: 'This portal does not accept this account. Write to the people who run it.',
  },
  InvalidParameterException: {
    field: 'form',
    text: 'Something in what you entered is not accepted. Check the fields and try again.',
  },
  PasswordResetRequiredException: {
    field: 'form',
    text: 'Your password must be set anew. Use "Forgot your password?" below.',
  },
  UnsupportedChallengeError: {
    field: 'form',
    text: 'Your account asks for a further step that this page does not know. Write to the people who run this portal.',
  },
};

/** Cognito tells a locked account from a wrong password by its words only, under one name. */
const lockedOut = 'Password attempts exceeded';

const tooManyAttempts: CredentialError = {
  field: 'form',
  text: 'Too many attempts. Wait a few minutes, then try again.',
};

const unreachable: CredentialError = {
  field: 'form',
  text: 'The sign-in service cannot be reached. Check your connection and try again.',
};

/** The name of an error of Cognito, e.g. `UserNotConfirmedException`; empty for anything that is no error. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** What whatever a call to Cognito threw means, and at which field to say it. */
export function credentialError(error: unknown): CredentialError {
  if (error instanceof Error && error.message === lockedOut) return tooManyAttempts;
  const name = errorName(error);
  return Object.hasOwn(sentences, name) ? (sentences[name] ?? unreachable) : unreachable;
}
