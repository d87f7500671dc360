import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountPage, readCarried, type News } from '../session/account-pages.ts';
import { errorName } from '../session/cognito-sentences.ts';
import { signIn } from '../session/sign-in.ts';
import { currentIdToken } from '../session/tokens.ts';
import { Island } from '../ui/Island.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { EmailField } from './EmailField.tsx';

type Values = { email: string; password: string };

const newsText: Readonly<Record<News, { tone: 'success' | 'neutral'; text: string }>> = {
  confirmed: { tone: 'success', text: 'Your e-mail address is confirmed. You can sign in now.' },
  'password-set': { tone: 'success', text: 'Your new password is set. Sign in with it.' },
  'signed-out': { tone: 'neutral', text: 'You are signed out.' },
  deleted: { tone: 'neutral', text: 'Your account and its keys are being deleted.' },
  ended: { tone: 'neutral', text: 'Your session has ended. Sign in again to go on.' },
};

/** Signs in, then goes back to where the person came from. */
export default function SignIn() {
  return (
    <Island>
      <SignInForm />
    </Island>
  );
}

/** Someone who is signed in already has no business here. */
function useSkipWhenSignedIn(returnTo: string) {
  useEffect(() => {
    const skip = (token: string | undefined) => token && window.location.replace(returnTo);
    currentIdToken().then(skip, () => undefined);
  }, [returnTo]);
}

function SignInForm() {
  const { email, returnTo, news } = readCarried(window.location);
  useSkipWhenSignedIn(returnTo);
  const attempt = useMutation({
    mutationFn: (values: Values) => signIn(values.email.trim(), values.password),
    onSuccess: () => window.location.assign(returnTo),
    onError: (error, values) => {
      if (errorName(error) !== 'UserNotConfirmedException') return;
      window.location.assign(accountPage('/confirm/', { email: values.email.trim(), returnTo }));
    },
  });
  const unconfirmed = errorName(attempt.error) === 'UserNotConfirmedException';
  return (
    <AccountForm<Values>
      title="Sign in"
      intro="Manage your keys, plans and usage."
      notice={
        news && (
          <Notice tone={newsText[news].tone} className="mb-6">
            {newsText[news].text}
          </Notice>
        )
      }
      submitText="Sign in"
      busy={attempt.isPending || attempt.isSuccess || unconfirmed}
      error={unconfirmed ? null : attempt.error}
      onSubmit={(values) => attempt.mutate(values)}
      footer={<OtherWays email={email} returnTo={returnTo} />}
    >
      <EmailField defaultValue={email} autoFocus={email === ''} />
      <PasswordField label="Password" name="password" kind="current" autoFocus={email !== ''} />
    </AccountForm>
  );
}

function OtherWays(carried: { readonly email: string; readonly returnTo: string }) {
  return (
    <>
      <p>
        <a className="text-accent underline" href={accountPage('/forgot-password/', carried)}>
          Forgot your password?
        </a>
      </p>
      <p>
        New here?{' '}
        <a className="text-accent underline" href={accountPage('/sign-up/', carried)}>
          Create an account
        </a>
      </p>
    </>
  );
}
