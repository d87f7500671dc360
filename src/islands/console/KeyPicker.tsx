import { tryConsole as words } from '#words/try-console.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useKeys } from '../account/keys/use-keys.ts';
import { usePlans } from '../account/plans/use-plans.ts';
import { portal } from '../portal/portal-client.ts';
import { sentenceFor } from '../portal/problem-sentences.ts';
import { accountPage } from '../session/account-pages.ts';
import { tabStorage } from '../session/tab-storage.ts';
import { Spinner } from '../ui/Spinner.tsx';
import type { Credential } from './credential.ts';
import { PastedKey } from './PastedKey.tsx';
import { usableKeys } from './usable-keys.ts';

interface KeyPickerProps {
  /** `apiId/version` of the API to call. */
  readonly api: string;
  readonly onChange: (credential: Credential) => void;
}

/** Picks one of the caller's keys, or takes a pasted one. */
export function KeyPicker({ api, onChange }: KeyPickerProps) {
  if (!tabStorage.hasSession()) {
    return (
      <>
        <PastedKey onChange={onChange} />
        <p className="text-muted text-sm">
          <a
            className="text-accent underline"
            href={accountPage('/sign-in/', { returnTo: window.location.pathname })}
          >
            {words.signIn}
          </a>
          {words.pickInstead}
        </p>
      </>
    );
  }
  return <OwnKeys api={api} onChange={onChange} />;
}

const pasteOne = 'paste';

function OwnKeys({ api, onChange }: KeyPickerProps) {
  const keys = useKeys();
  const plans = usePlans();
  const [chosen, setChosen] = useState('');
  const reveal = useMutation({
    gcTime: 0,
    mutationFn: (keyId: string) => portal.revealKey(keyId),
    onSuccess: ({ value }) => onChange({ kind: 'key', value }),
  });
  const usable = usableKeys(keys.data?.keys ?? [], plans.data, api);
  const choose = (keyId: string) => {
    setChosen(keyId);
    onChange({ kind: 'none' });
    reveal.reset();
    if (keyId !== '' && keyId !== pasteOne) reveal.mutate(keyId);
  };
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1.5 text-sm">
          <span className="font-medium">{words.key}</span>
          <select
            className="field w-72 max-w-full"
            value={chosen}
            disabled={keys.isPending}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{keys.isPending ? words.loadingKeys : words.noKey}</option>
            {usable.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value={pasteOne}>{words.pasteAnother}</option>
          </select>
        </label>
        <p role="status" className="flex min-h-9 items-center gap-2 text-sm">
          {reveal.isPending && <Spinner />}
          {reveal.isSuccess && <span className="text-success">{words.sent}</span>}
        </p>
      </div>
      {chosen === pasteOne && <PastedKey onChange={onChange} />}
      <div role="alert" className="text-danger text-sm empty:hidden">
        {reveal.error && sentenceFor(reveal.error)}
        {keys.error && !keys.data && sentenceFor(keys.error)}
      </div>
      {keys.data && usable.length === 0 && (
        <p className="text-muted text-sm">
          {words.none.before}
          <a className="text-accent underline" href="/account/#keys">
            {words.none.link}
          </a>
          {words.none.after}
        </p>
      )}
    </>
  );
}
