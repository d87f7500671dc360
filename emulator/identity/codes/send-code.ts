import type { Call } from '../call.ts';
import { verificationMail } from '../messages/verification-mail.ts';
import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { checkAttempts, countAttempt } from './attempts.ts';
import { issueCode, type CodePurpose } from './codes.ts';
import { maskDestination } from './mask.ts';

export interface CodeDeliveryDetails {
  readonly Destination: string;
  readonly DeliveryMedium: 'EMAIL';
  readonly AttributeName: string;
}

export const emailDelivery = (email: string): CodeDeliveryDetails => ({
  Destination: maskDestination(email),
  DeliveryMedium: 'EMAIL',
  AttributeName: 'email',
});

/**
 * Makes a code and mails it.
 * @param email where to; the user's address unless they are about to change it
 * @throws LimitExceededException, CodeDeliveryFailureException
 */
export async function sendCode(
  call: Pick<Call, 'store' | 'clock' | 'sendMail'>,
  pool: UserPoolRecord,
  user: UserRecord,
  purpose: CodePurpose,
  email: string,
): Promise<CodeDeliveryDetails> {
  checkAttempts(call, user, `send ${purpose}`);
  countAttempt(call, user, `send ${purpose}`);
  const code = issueCode(call, user, purpose, { attribute: 'email', value: email });
  await call.sendMail(pool, email, verificationMail(pool, user, purpose, code));
  return emailDelivery(email);
}
