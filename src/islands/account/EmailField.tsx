import { fields } from '#words/fields.ts';
import { TextField } from '../ui/TextField.tsx';

interface EmailFieldProps {
  readonly defaultValue?: string;
  readonly autoFocus?: boolean;
  readonly onChange?: (email: string) => void;
}

const checkAddress = (email: string) =>
  /^[^@\s]+@[^@\s]+$/.test(email.trim()) ? null : fields.emailWrong;

/** The address that an account is known by. Its rule is our own, for a browser speaks of it in the browser's language. */
export function EmailField({ defaultValue = '', autoFocus = false, onChange }: EmailFieldProps) {
  return (
    <TextField
      label={fields.email}
      name="email"
      inputMode="email"
      check={checkAddress}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      requiredText={fields.emailEmpty}
      defaultValue={defaultValue}
      autoFocus={autoFocus}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
