import { tryConsole as words } from '#words/try-console.ts';
import type { Credential } from './credential.ts';

interface PastedKeyProps {
  readonly onChange: (credential: Credential) => void;
}

/** A field for a key's value. It is held in the page's memory and gone when the page is left. */
export function PastedKey({ onChange }: PastedKeyProps) {
  const take = (typed: string) => {
    const value = typed.trim();
    onChange(value === '' ? { kind: 'none' } : { kind: 'key', value });
  };
  return (
    <label className="grid max-w-md gap-1.5 text-sm">
      <span className="font-medium">{words.key}</span>
      <input
        type="password"
        className="field font-mono"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.paste}
        onChange={(event) => take(event.target.value)}
      />
      <span className="text-muted">{words.pastedHint}</span>
    </label>
  );
}
