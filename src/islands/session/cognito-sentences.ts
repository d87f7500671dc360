import { problems } from '#words/problems.ts';

/** Which field of a form an error of Cognito belongs to; `form` where it belongs to none. */
export type CredentialField = 'email' | 'password' | 'code' | 'form';

export interface CredentialError {
  readonly field: CredentialField;
  readonly text: string;
}

/** The field that an error of Cognito belongs to, where it is one. */
const fields: Readonly<Record<string, CredentialField>> = {
  UsernameExistsException: 'email',
  CodeDeliveryFailureException: 'email',
  InvalidPasswordException: 'password',
  CodeMismatchException: 'code',
  ExpiredCodeException: 'code',
};

/**
 * What each error of Cognito means to the person who met it. A wrong password and an unknown address share one sentence, so
 * that the page does not tell a stranger who has an account.
 */
const sentences: Readonly<Record<string, string>> = {
  ...problems.cognito,
  UserNotFoundException: problems.cognito.NotAuthorizedException,
};

/** Cognito tells a locked account from a wrong password by its words only, under one name. */
const lockedOut = 'Password attempts exceeded';

/** The name of an error of Cognito, e.g. `UserNotConfirmedException`; empty for anything that is no error. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** What whatever a call to Cognito threw means, and at which field to say it. */
export function credentialError(error: unknown): CredentialError {
  const name = errorName(error);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return { field: field ?? 'form', text: sentenceFor(error) };
}

function sentenceFor(error: unknown): string {
  if (error instanceof Error && error.message === lockedOut) return problems.lockedOut;
  const name = errorName(error);
  const known = Object.hasOwn(sentences, name) ? sentences[name] : undefined;
  return known ?? problems.signInUnreachable;
}
