import { tryConsole as words } from '#words/try-console.ts';
import { useEffect } from 'react';
import { currentIdToken } from '../session/tokens.ts';
import { tabStorage } from '../session/tab-storage.ts';
import { accountPage } from '../session/account-pages.ts';
import type { Credential } from './credential.ts';
import { KeyPicker } from './KeyPicker.tsx';

export interface CredentialPickerProps {
  readonly apiId: string;
  readonly version: string;
  readonly requiresKey: boolean;
  /** Where the calls go; undefined until it is known. */
  readonly baseUrl: string | undefined;
  readonly onChange: (credential: Credential) => void;
}

/** Above the operations: where calls go, and who they say is calling. */
export function CredentialPicker(props: CredentialPickerProps) {
  return (
    <div className="border-border bg-surface grid gap-4 rounded-lg border p-4">
      <p className="text-sm">
        <span className="text-muted">{words.callsGo}</span>
        <code className="break-all">{props.baseUrl ?? '…'}</code>
      </p>
      <Who {...props} />
    </div>
  );
}

function Who({ apiId, version, requiresKey, onChange }: CredentialPickerProps) {
  if (apiId === 'portal') return <OwnSession onChange={onChange} />;
  if (!requiresKey) return <p className="text-muted text-sm">{words.noKeyNeeded}</p>;
  return <KeyPicker api={`${apiId}/${version}`} onChange={onChange} />;
}

/** The portal's own API knows its callers by their session. */
function OwnSession({ onChange }: Pick<CredentialPickerProps, 'onChange'>) {
  const signedIn = tabStorage.hasSession();
  useEffect(() => {
    onChange(signedIn ? { kind: 'session', idToken: currentIdToken } : { kind: 'none' });
  }, [signedIn, onChange]);
  if (signedIn) {
    return <p className="text-sm">{words.asYou}</p>;
  }
  return (
    <p className="text-sm">
      <a
        className="text-accent underline"
        href={accountPage('/sign-in/', { returnTo: window.location.pathname })}
      >
        {words.signIn}
      </a>
      {words.callAsYourself}
    </p>
  );
}
