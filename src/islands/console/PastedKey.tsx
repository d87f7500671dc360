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
      <span className="font-medium">API key</span>
      <input
        type="password"
        className="field font-mono"
        autoComplete="off"
        spellCheck={false}
        placeholder="Paste your key"
        onChange={(event) => take(event.target.value)}
      />
      <span className="text-muted">
        Sent as x-api-key with every call. It is not stored and goes to the gateway only.
      </span>
    </label>
  );
}
