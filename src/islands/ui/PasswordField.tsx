import { fields } from '#words/fields.ts';
import { useState } from 'react';
import { passwordRules, unmetRules } from '../session/password-rules.ts';
import { Icon } from './Icon.tsx';
import { TextField } from './TextField.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly name: string;
  /** A new password shows the pool's rules, and which it meets, while it is typed. */
  readonly kind: 'current' | 'new';
  readonly autoFocus?: boolean;
}

/** A password with a switch that shows it, and the rules for a new one. */
export function PasswordField({ label, name, kind, autoFocus = false }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [value, setValue] = useState('');
  const rulesId = `${name}-rules`;
  return (
    <div>
      <TextField
        label={label}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        requiredText={fields.passwordEmpty}
        {...(kind === 'new' ? { check: checkRules, 'aria-details': rulesId } : {})}
        onChange={(event) => setValue(event.target.value)}
        aside={
          <button
            type="button"
            className="text-muted hover:text-text text-sm underline-offset-2 hover:underline"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? fields.hide : fields.show}
            <span className="sr-only"> {fields.passwordShown}</span>
          </button>
        }
      />
      {kind === 'new' && <RuleList id={rulesId} password={value} />}
    </div>
  );
}

function checkRules(password: string): string | null {
  return unmetRules(password).length > 0 ? fields.passwordWrong : null;
}

function RuleList({ id, password }: { readonly id: string; readonly password: string }) {
  return (
    <ul
      id={id}
      aria-label={fields.passwordRules}
      className="mt-2.5 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-2"
    >
      {passwordRules.map((rule) => {
        const met = rule.met(password);
        return (
          <li
            key={rule.id}
            className={`flex items-center gap-2 ${met ? 'text-success' : 'text-muted'}`}
          >
            <Icon name={met ? 'check' : 'dot'} />
            {rule.text}
            <span className="sr-only">{met ? fields.met : fields.notMet}</span>
          </li>
        );
      })}
    </ul>
  );
}
