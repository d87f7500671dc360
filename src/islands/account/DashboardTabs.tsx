import { account as words } from '#words/account.ts';
import { Tabs } from '@base-ui/react/tabs';
import { useSyncExternalStore } from 'react';
import { KeysTab } from './keys/KeysTab.tsx';
import { PlansTab } from './plans/PlansTab.tsx';
import { SettingsTab } from './settings/SettingsTab.tsx';
import { UsageTab } from './usage/UsageTab.tsx';

const tabs = ['keys', 'plans', 'usage', 'settings'] as const;

type TabName = (typeof tabs)[number];

function tabOf(hash: string): TabName {
  return tabs.find((name) => `#${name}` === hash) ?? 'keys';
}

function onFragmentChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function show(tab: TabName): void {
  window.location.hash = tab;
}

/** The tabs, told apart by the address's fragment, so that each can be linked to and Back works. */
export function DashboardTabs() {
  const current = useSyncExternalStore(onFragmentChange, () => tabOf(window.location.hash));
  return (
    <Tabs.Root value={current} onValueChange={(tab: TabName) => show(tab)}>
      <Tabs.List
        aria-label={words.title}
        className="border-border relative mb-6 flex gap-5 overflow-x-auto border-b"
      >
        {tabs.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            className="text-muted hover:text-text data-active:text-text data-active:border-accent -mb-px h-10 cursor-pointer border-b-2 border-transparent text-sm font-medium"
          >
            {words.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="keys">
        <KeysTab />
      </Tabs.Panel>
      <Tabs.Panel value="plans">
        <PlansTab onShowKeys={() => show('keys')} />
      </Tabs.Panel>
      <Tabs.Panel value="usage">
        <UsageTab onShowKeys={() => show('keys')} />
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <SettingsTab />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
