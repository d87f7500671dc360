import { fields } from '#words/fields.ts';
import { signIn as words } from '#words/sign-in.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { accountPage, readCarried } from '../session/account-pages.ts';
import { forgotPassword, resetPassword } from '../session/password.ts';
import { Button } from '../ui/Button.tsx';
import { Island } from '../ui/Island.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { digitsOf } from './code-digits.ts';
import { CodeField } from './CodeField.tsx';
import { EmailField } from './EmailField.tsx';

/** Sets a password anew in two steps: a code is sent to the address, then given back with the new password. */
export default function ForgotPassword() {
  const [sentTo, setSentTo] = useState<string>();
  return (
    <Island>
      {sentTo === undefined ? (
        <AskForCode onSent={setSentTo} />
      ) : (
        <SetPassword email={sentTo} onBack={() => setSentTo(undefined)} />
      )}
    </Island>
  );
}

function AskForCode({ onSent }: { readonly onSent: (email: string) => void }) {
  const { email, returnTo } = readCarried(window.location);
  const sending = useMutation({
    mutationFn: (values: { email: string }) => forgotPassword(values.email.trim()),
    onSuccess: (_nothing, values) => onSent(values.email.trim()),
  });
  return (
    <AccountForm<{ email: string }>
      title={words.reset.title}
      intro={words.reset.intro}
      submitText={words.reset.submit}
      busy={sending.isPending}
      error={sending.error}
      onSubmit={(values) => sending.mutate(values)}
      footer={
        <p>
          {words.reset.remembered}{' '}
          <a className="text-accent underline" href={accountPage('/sign-in/', { email, returnTo })}>
            {words.title}
          </a>
        </p>
      }
    >
      <EmailField defaultValue={email} autoFocus />
    </AccountForm>
  );
}

interface SetPasswordProps {
  readonly email: string;
  readonly onBack: () => void;
}

function SetPassword({ email, onBack }: SetPasswordProps) {
  const { returnTo } = readCarried(window.location);
  const resetting = useMutation({
    mutationFn: (values: { code: string; password: string }) =>
      resetPassword(email, digitsOf(values.code), values.password),
    onSuccess: () =>
      window.location.assign(accountPage('/sign-in/', { email, returnTo, news: 'password-set' })),
  });
  return (
    <AccountForm<{ code: string; password: string }>
      title={words.reset.newTitle}
      intro={
        <>
          {words.reset.onItsWay.before}
          <strong className="text-text font-medium">{email}</strong>
          {words.reset.onItsWay.after}
        </>
      }
      submitText={words.reset.newSubmit}
      busy={resetting.isPending || resetting.isSuccess}
      error={resetting.error}
      onSubmit={(values) => resetting.mutate(values)}
      footer={
        <p>
          {words.reset.noMail}{' '}
          <Button look="quiet" small onClick={onBack}>
            {words.reset.again}
          </Button>
        </p>
      }
    >
      <CodeField autoFocus />
      <PasswordField label={fields.newPassword} name="password" kind="new" />
    </AccountForm>
  );
}
