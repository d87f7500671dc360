import { fields } from '#words/fields.ts';
import { signIn as words } from '#words/sign-in.ts';
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

const tones: Readonly<Record<News, 'success' | 'neutral'>> = {
  confirmed: 'success',
  'password-set': 'success',
  'signed-out': 'neutral',
  deleted: 'neutral',
  ended: 'neutral',
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
      title={words.title}
      intro={words.intro}
      notice={
        news && (
          <Notice tone={tones[news]} className="mb-6">
            {words.news[news]}
          </Notice>
        )
      }
      submitText={words.title}
      busy={attempt.isPending || attempt.isSuccess || unconfirmed}
      error={unconfirmed ? null : attempt.error}
      onSubmit={(values) => attempt.mutate(values)}
      footer={<OtherWays email={email} returnTo={returnTo} />}
    >
      <EmailField defaultValue={email} autoFocus={email === ''} />
      <PasswordField
        label={fields.password}
        name="password"
        kind="current"
        autoFocus={email !== ''}
      />
    </AccountForm>
  );
}

function OtherWays(carried: { readonly email: string; readonly returnTo: string }) {
  return (
    <>
      <p>
        <a className="text-accent underline" href={accountPage('/forgot-password/', carried)}>
          {words.forgot}
        </a>
      </p>
      <p>
        {words.newHere}{' '}
        <a className="text-accent underline" href={accountPage('/sign-up/', carried)}>
          {words.create}
        </a>
      </p>
    </>
  );
}
