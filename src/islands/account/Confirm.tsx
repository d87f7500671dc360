import { signIn as words } from '#words/sign-in.ts';
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
      title={words.confirm.title}
      intro={email ? <SentTo email={email} /> : words.confirm.intro}
      notice={confirmedBefore && <ConfirmedBefore signInHref={signInHref} />}
      submitText={words.confirm.submit}
      busy={confirmation.isPending || confirmation.isSuccess}
      error={confirmedBefore ? null : confirmation.error}
      onSubmit={(values) => confirmation.mutate(values)}
      footer={
        <>
          <p>{words.confirm.noMail}</p>
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
      {words.confirm.sentTo.before}
      <strong className="text-text font-medium">{email}</strong>
      {words.confirm.sentTo.after}
    </>
  );
}

function ConfirmedBefore({ signInHref }: { readonly signInHref: string }) {
  return (
    <Notice
      className="mb-6"
      title={words.confirm.before}
      action={
        <a className="button" href={signInHref}>
          {words.title}
        </a>
      }
    >
      <p className="mt-1">{words.confirm.beforeWords}</p>
    </Notice>
  );
}
