import { Form } from '@base-ui/react/form';
import type { ReactNode } from 'react';
import { credentialError } from '../session/cognito-sentences.ts';
import { Button } from '../ui/Button.tsx';
import { FormFailure } from '../ui/FormFailure.tsx';

interface AccountFormProps<Values> {
  readonly title: string;
  readonly intro: ReactNode;
  readonly notice?: ReactNode;
  readonly submitText: string;
  readonly busy: boolean;
  /** What the last try threw, of Cognito's errors. */
  readonly error: unknown;
  readonly onSubmit: (values: Values) => void;
  readonly children: ReactNode;
  /** Below the form: the ways to the other account pages. */
  readonly footer: ReactNode;
}

/** The frame of every page of signing up and in: one column, one form, one button, and the ways on. */
export function AccountForm<Values extends Record<string, unknown>>(
  props: AccountFormProps<Values>,
) {
  const failure = props.error ? credentialError(props.error) : undefined;
  const fieldErrors = failure && failure.field !== 'form' ? { [failure.field]: failure.text } : {};
  return (
    <section className="mx-auto w-full max-w-sm sm:py-6">
      <h1 className="text-2xl">{props.title}</h1>
      <div className="text-muted mt-2 mb-6">{props.intro}</div>
      {props.notice}
      <Form<Values> errors={fieldErrors} onFormSubmit={props.onSubmit} className="grid gap-5">
        {props.children}
        <div className="mt-1">
          <FormFailure text={failure?.field === 'form' ? failure.text : undefined} />
          <Button type="submit" look="primary" busy={props.busy} className="w-full">
            {props.submitText}
          </Button>
        </div>
      </Form>
      <div className="text-muted border-border mt-6 grid gap-2 border-t pt-4 text-sm">
        {props.footer}
      </div>
    </section>
  );
}
