import { useMutation } from '@tanstack/react-query';
import { accountPage, readCarried } from '../session/account-pages.ts';
import { signUp } from '../session/sign-up.ts';
import { Island } from '../ui/Island.tsx';
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
  return (
    <AccountForm<Values>
      title="Create your account"
      intro="An account holds your API keys, the plans they are on, and what they have used."
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
