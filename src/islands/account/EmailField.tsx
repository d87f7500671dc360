import { TextField } from '../ui/TextField.tsx';

interface EmailFieldProps {
  readonly defaultValue?: string;
  readonly autoFocus?: boolean;
  readonly onChange?: (email: string) => void;
}

/** The address that an account is known by. */
export function EmailField({ defaultValue = '', autoFocus = false, onChange }: EmailFieldProps) {
  return (
    <TextField
      label="E-mail address"
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      requiredText="Enter your e-mail address."
      defaultValue={defaultValue}
      autoFocus={autoFocus}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
