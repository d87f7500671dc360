import { TextField } from '../ui/TextField.tsx';
import { digitsOf } from './code-digits.ts';

/** The six digits from a mail. Phones offer them by themselves; pasted spaces and dashes do no harm. */
export function CodeField({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  return (
    <TextField
      label="Code"
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      placeholder="123456"
      autoFocus={autoFocus}
      className="font-mono tracking-[0.2em]"
      requiredText="Enter the code from the mail."
      check={(code) => (digitsOf(code).length === 6 ? null : 'The code has six digits.')}
    />
  );
}
