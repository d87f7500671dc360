import { fields } from '#words/fields.ts';
import { TextField } from '../ui/TextField.tsx';
import { digitsOf } from './code-digits.ts';

/** The six digits from a mail. Phones offer them by themselves; pasted spaces and dashes do no harm. */
export function CodeField({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  return (
    <TextField
      label={fields.code}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      placeholder="123456"
      autoFocus={autoFocus}
      className="font-mono tracking-[0.2em]"
      requiredText={fields.codeEmpty}
      check={(code) => (digitsOf(code).length === 6 ? null : fields.codeWrong)}
    />
  );
}
