import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useKeys } from '../account/keys/use-keys.ts';
import { reachableApis } from '../account/plans/plan-reach.ts';
import { usePlans } from '../account/plans/use-plans.ts';
import { portal, type Key, type Plan } from '../portal/portal-client.ts';
import { sentenceFor } from '../portal/problem-sentences.ts';
import { accountPage } from '../session/account-pages.ts';
import { tabStorage } from '../session/tab-storage.ts';
import { Spinner } from '../ui/Spinner.tsx';
import type { Credential } from './credential.ts';
import { PastedKey } from './PastedKey.tsx';

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
            Sign in
          </a>{' '}
          to pick one of your keys instead.
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
  const usable = (keys.data?.keys ?? []).filter(({ status }) => status === 'active');
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
          <span className="font-medium">API key</span>
          <select
            className="field w-72 max-w-full"
            value={chosen}
            disabled={keys.isPending}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{keys.isPending ? 'Loading your keys…' : 'No key'}</option>
            {usable.map((key) => (
              <KeyOption key={key.id} apiKey={key} api={api} plans={plans.data} />
            ))}
            <option value={pasteOne}>Paste another key…</option>
          </select>
        </label>
        <p role="status" className="flex min-h-9 items-center gap-2 text-sm">
          {reveal.isPending && <Spinner />}
          {reveal.isSuccess && (
            <span className="text-success">Sent as x-api-key with every call.</span>
          )}
        </p>
      </div>
      {chosen === pasteOne && <PastedKey onChange={onChange} />}
      <div role="alert" className="text-danger text-sm empty:hidden">
        {reveal.error && sentenceFor(reveal.error)}
        {keys.error && !keys.data && sentenceFor(keys.error)}
      </div>
      {keys.data && usable.length === 0 && (
        <p className="text-muted text-sm">
          You have no active key.{' '}
          <a className="text-accent underline" href="/account/#keys">
            Create one
          </a>
          , then come back.
        </p>
      )}
    </>
  );
}

interface KeyOptionProps {
  readonly apiKey: Key;
  readonly api: string;
  readonly plans: readonly Plan[] | undefined;
}

/** A key to pick; one that no plan lets call this API says so. */
function KeyOption({ apiKey, api, plans }: KeyOptionProps) {
  const opens = plans === undefined || reachableApis(apiKey, plans).includes(api);
  return (
    <option value={apiKey.id}>
      {apiKey.name} ••••{apiKey.lastFour}
      {opens ? '' : ' (on no plan with this API)'}
    </option>
  );
}
