import { account as words } from '#words/account.ts';
import { useEffect, useState } from 'react';
import { accountPage } from '../session/account-pages.ts';
import { tabStorage } from '../session/tab-storage.ts';
import { signOut } from '../session/tokens.ts';
import { Button } from '../ui/Button.tsx';
import { Island } from '../ui/Island.tsx';
import { DashboardTabs } from './DashboardTabs.tsx';
import { useMe } from './settings/use-me.ts';

function leave(news: 'ended' | undefined) {
  const { pathname, hash } = window.location;
  window.location.replace(
    accountPage('/sign-in/', { returnTo: `${pathname}${hash}`, ...(news ? { news } : {}) }),
  );
}

/** The dashboard: keys, plans, usage and settings of the signed-in user. Anyone else is led to the sign-in page and back. */
export default function Account() {
  const signedIn = tabStorage.hasSession();
  useEffect(() => {
    if (!signedIn) leave(undefined);
  }, [signedIn]);
  if (!signedIn) return <p role="status">{words.leading}</p>;
  return (
    <Island onSignedOut={() => leave('ended')}>
      <AccountHeading />
      <DashboardTabs />
    </Island>
  );
}

function AccountHeading() {
  const me = useMe();
  const [leaving, setLeaving] = useState(false);
  const end = async () => {
    setLeaving(true);
    await signOut();
    window.location.assign(accountPage('/sign-in/', { news: 'signed-out' }));
  };
  return (
    <div className="mb-6 flex items-start justify-between gap-4">
      <div className="min-w-0">
        <h1 className="text-2xl">{words.title}</h1>
        <p className="text-muted mt-0.5 min-h-6 wrap-anywhere">
          {me.data && [me.data.name, me.data.email].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Button busy={leaving} onClick={() => void end()}>
        {words.signOut}
      </Button>
    </div>
  );
}
