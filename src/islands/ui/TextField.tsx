import { Field } from '@base-ui/react/field';
import type { ComponentPropsWithRef, ReactNode } from 'react';

export interface TextFieldProps extends ComponentPropsWithRef<'input'> {
  readonly label: string;
  readonly name: string;
  /** One line below the field, until there is an error to show in its place. */
  readonly hint?: ReactNode;
  /** What to say when the field is left empty; without it the field may be empty. */
  readonly requiredText?: string;
  /** A further rule: what is wrong with a value, or null. */
  readonly check?: (value: string) => string | null;
  /** Stands at the right end of the label's line. */
  readonly aside?: ReactNode;
}

/** A labelled field with its error below, in the place of its hint, tied to it for screen readers. */
export function TextField(props: TextFieldProps) {
  const { label, name, hint, requiredText, check, aside, className = '', ref, ...input } = props;
  const validate = (value: unknown) => {
    const text = typeof value === 'string' ? value : '';
    if (requiredText && text.trim() === '') return requiredText;
    return check?.(text) ?? null;
  };
  return (
    <Field.Root name={name} validate={validate} className="group grid gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <Field.Label className="text-sm font-medium">{label}</Field.Label>
        {aside}
      </div>
      <Field.Control
        {...input}
        render={<input ref={ref} />}
        aria-required={requiredText ? true : undefined}
        className={`field pointer-coarse:text-base ${className}`}
      />
      <div className="text-sm empty:hidden">
        <Field.Error className="text-danger" />
        {hint && (
          <Field.Description className="text-muted group-data-invalid:hidden">
            {hint}
          </Field.Description>
        )}
      </div>
    </Field.Root>
  );
}
