import type { CodePurpose } from '../codes/codes.ts';
import type { UserPoolRecord, UserRecord } from '../state/records.ts';

export interface Mail {
  readonly subject: string;
  /** Text, or HTML when it holds tags: a pool's template may be either. */
  readonly message: string;
}

const reason: Record<CodePurpose, string> = {
  SIGN_UP: 'confirm your email address and finish signing up',
  FORGOT_PASSWORD: 'set a new password',
  ATTRIBUTE: 'confirm your new email address',
};

/** The mail that carries a code: the pool's template with `{####}` and `{username}` filled in, or a plain text of our own. */
export function verificationMail(
  { name, settings }: UserPoolRecord,
  user: UserRecord,
  purpose: CodePurpose,
  code: string,
): Mail {
  const { EmailMessage, EmailSubject } = settings.VerificationMessageTemplate;
  const message =
    EmailMessage ??
    `Your code for ${name} is {####}\n\nEnter it to ${reason[purpose]}. It works once.\n\n` +
      'If you did not ask for it, ignore this message: nothing happens without the code.\n';
  return {
    subject: EmailSubject ?? `${code} is your code for ${name}`,
    message: fill(message, { code, username: user.attributes['email'] ?? user.username }),
  };
}

/** The mail that invites a user whom an administrator made. */
export function invitationMail(pool: UserPoolRecord, user: UserRecord, password: string): Mail {
  const template = pool.settings.AdminCreateUserConfig.InviteMessageTemplate ?? {};
  const message =
    template.EmailMessage ??
    `An account was made for you at ${pool.name}.\n\nUser name: {username}\nTemporary password: {####}\n\n` +
      'You choose a password of your own when you first sign in.\n';
  return {
    subject: template.EmailSubject ?? `Your account at ${pool.name}`,
    message: fill(message, {
      code: password,
      username: user.attributes['email'] ?? user.username,
    }),
  };
}

export const isHtml = (message: string) => /<[a-z][^>]*>/i.test(message);

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A user chooses their name, so in HTML it is escaped. */
function fill(template: string, { code, username }: { code: string; username: string }): string {
  const written = isHtml(template) ? escapeHtml : (text: string) => text;
  return template
    .replaceAll('{username}', () => written(username))
    .replaceAll('{####}', () => written(code));
}
