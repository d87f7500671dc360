import { fields } from '#words/fields.ts';
import { signIn as words } from '#words/sign-in.ts';
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
      title={words.signUp.title}
      intro={words.signUp.intro}
      notice={
        taken && <HasAccount email={creation.variables?.email.trim() ?? ''} returnTo={returnTo} />
      }
      submitText={words.signUp.submit}
      busy={creation.isPending || creation.isSuccess}
      error={creation.error}
      onSubmit={(values) => creation.mutate(values)}
      footer={
        <p>
          {words.signUp.haveOne}{' '}
          <a className="text-accent underline" href={accountPage('/sign-in/', { returnTo })}>
            {words.title}
          </a>
        </p>
      }
    >
      <TextField
        label={fields.name}
        name="name"
        autoComplete="name"
        maxLength={80}
        autoFocus
        hint={fields.nameHint}
      />
      <EmailField defaultValue={email} />
      <PasswordField label={fields.password} name="password" kind="new" />
    </AccountForm>
  );
}

/** The ways on of someone who has forgotten that they were here before. */
function HasAccount(carried: { readonly email: string; readonly returnTo: string }) {
  return (
    <Notice
      className="mb-6"
      title={words.signUp.taken}
      action={
        <>
          <a className="button" href={accountPage('/sign-in/', carried)}>
            {words.title}
          </a>
          <a className="button" href={accountPage('/forgot-password/', carried)}>
            {words.signUp.resetPassword}
          </a>
        </>
      }
    />
  );
}
