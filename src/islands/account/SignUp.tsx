import { useMutation } from '@tanstack/react-query';
import { accountPage, readCarried } from '../session/account-pages.ts';
import { errorName } from '../session/cognito-sentences.ts';
import { signUp } from '../session/sign-up.ts';
import { Island } from '../ui/Island.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { EmailField } from './EmailField.tsx';

type Values = { name: string; email: string; password: string };

/** Makes an account, then leads to the code that confirms it. */
export default function SignUp() {
  return (
    <Island>
      <SignUpForm />
    </Island>
  );
}

function SignUpForm() {
  const { email, returnTo } = readCarried(window.location);
  const creation = useMutation({
    mutationFn: (values: Values) =>
      signUp(values.email.trim(), values.password, values.name.trim()),
    onSuccess: (codeNeeded, values) =>
      window.location.assign(
        accountPage(codeNeeded ? '/confirm/' : '/sign-in/', {
          email: values.email.trim(),
          returnTo,
        }),
      ),
  });
  const taken = errorName(creation.error) === 'UsernameExistsException';
  return (
    <AccountForm<Values>
      title="Create your account"
      intro="An account holds your API keys, the plans they are on, and what they have used."
      notice={
        taken && <HasAccount email={creation.variables?.email.trim() ?? ''} returnTo={returnTo} />
      }
      submitText="Create account"
      busy={creation.isPending || creation.isSuccess}
      error={creation.error}
      onSubmit={(values) => creation.mutate(values)}
      footer={
        <p>
          Have an account?{' '}
          <a className="text-accent underline" href={accountPage('/sign-in/', { returnTo })}>
            Sign in
          </a>
        </p>
      }
    >
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={80}
        autoFocus
        hint="Optional. Only you see it."
      />
      <EmailField defaultValue={email} />
      <PasswordField label="Password" name="password" kind="new" />
    </AccountForm>
  );
}

/** The ways on of someone who has forgotten that they were here before. */
function HasAccount(carried: { readonly email: string; readonly returnTo: string }) {
  return (
    <Notice
      className="mb-6"
      title="You have an account already."
      action={
        <>
          <a className="button" href={accountPage('/sign-in/', carried)}>
            Sign in
          </a>
          <a className="button" href={accountPage('/forgot-password/', carried)}>
            Reset its password
          </a>
        </>
      }
    />
  );
}
