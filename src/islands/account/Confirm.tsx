import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { accountPage, readCarried } from '../session/account-pages.ts';
import { errorName } from '../session/cognito-sentences.ts';
import { confirmSignUp } from '../session/sign-up.ts';
import { Island } from '../ui/Island.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AccountForm } from './AccountForm.tsx';
import { digitsOf } from './code-digits.ts';
import { CodeField } from './CodeField.tsx';
import { EmailField } from './EmailField.tsx';
import { ResendCode } from './ResendCode.tsx';

type Values = { email: string; code: string };

/** Confirms a new account by the code from the mail. */
export default function Confirm() {
  return (
    <Island>
      <ConfirmForm />
    </Island>
  );
}

function ConfirmForm() {
  const { email, returnTo } = readCarried(window.location);
  const [typed, setTyped] = useState(email);
  const confirmation = useMutation({
    mutationFn: (values: Values) => confirmSignUp(values.email.trim(), digitsOf(values.code)),
    onSuccess: (_nothing, values) =>
      window.location.assign(
        accountPage('/sign-in/', { email: values.email.trim(), returnTo, news: 'confirmed' }),
      ),
  });
  // Cognito answers so when there is nothing to confirm any more.
  const confirmedBefore = errorName(confirmation.error) === 'NotAuthorizedException';
  const signInHref = accountPage('/sign-in/', { email: typed, returnTo });
  return (
    <AccountForm<Values>
      title="Confirm your e-mail address"
      intro={email ? <SentTo email={email} /> : 'Enter the six digits that we sent you by mail.'}
      notice={confirmedBefore && <ConfirmedBefore signInHref={signInHref} />}
      submitText="Confirm"
      busy={confirmation.isPending || confirmation.isSuccess}
      error={confirmedBefore ? null : confirmation.error}
      onSubmit={(values) => confirmation.mutate(values)}
      footer={
        <>
          <p>No mail yet? Look into the spam folder, or:</p>
          <ResendCode email={typed.trim()} onSent={confirmation.reset} />
        </>
      }
    >
      <EmailField defaultValue={email} autoFocus={email === ''} onChange={setTyped} />
      <CodeField autoFocus={email !== ''} />
    </AccountForm>
  );
}

function SentTo({ email }: { readonly email: string }) {
  return (
    <>
      We sent six digits to <strong className="text-text font-medium">{email}</strong>. They are
      good for 24 hours.
    </>
  );
}

function ConfirmedBefore({ signInHref }: { readonly signInHref: string }) {
  return (
    <Notice
      className="mb-6"
      title="There is nothing to confirm."
      action={
        <a className="button" href={signInHref}>
          Sign in
        </a>
      }
    >
      <p className="mt-1">This account has been confirmed before.</p>
    </Notice>
  );
}
