import { keys as words } from '#words/keys.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { portal, type Key, type Plan } from '../../portal/portal-client.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { dayWords } from '../../ui/date-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { PlanChips } from '../plans/PlanChips.tsx';
import { DeleteKeyDialog } from './DeleteKeyDialog.tsx';
import { KeyStatusChip } from './KeyStatusChip.tsx';
import { KeyValueBox } from './KeyValueBox.tsx';
import { RenameKeyDialog } from './RenameKeyDialog.tsx';

interface KeyRowProps {
  readonly apiKey: Key;
  readonly plans: readonly Plan[];
}

/** One key: what it is, where it stands, and what can be done with it. */
export function KeyRow({ apiKey, plans }: KeyRowProps) {
  const [dialog, setDialog] = useState<'rename' | 'delete'>();
  const reveal = useMutation({ gcTime: 0, mutationFn: () => portal.revealKey(apiKey.id) });
  const leaving = apiKey.status === 'deleting';
  const value = reveal.data?.value;
  const close = () => setDialog(undefined);
  return (
    <li aria-label={apiKey.name} className={`grid gap-3 px-4 py-4 ${leaving ? 'opacity-70' : ''}`}>
      <div className="flex flex-col justify-between gap-3 sm:flex-row sm:items-start sm:gap-4">
        <KeyFacts apiKey={apiKey} plans={plans} />
        {!leaving && (
          <div className="flex flex-none items-center gap-1">
            {apiKey.status !== 'failed' && (
              <RevealButton
                name={apiKey.name}
                revealed={value !== undefined}
                busy={reveal.isPending}
                onPress={() => (value === undefined ? reveal.mutate() : reveal.reset())}
              />
            )}
            <RowMenu
              label={words.more(apiKey.name)}
              choices={[
                { text: words.rename, onChoose: () => setDialog('rename') },
                { text: words.delete, onChoose: () => setDialog('delete'), danger: true },
              ]}
            />
          </div>
        )}
      </div>
      {value !== undefined && <KeyValueBox value={value} label={words.valueOf(apiKey.name)} />}
      <div role="alert" className="text-danger text-sm empty:hidden">
        {reveal.error && sentenceFor(reveal.error)}
      </div>
      <RenameKeyDialog apiKey={apiKey} open={dialog === 'rename'} onClose={close} />
      <DeleteKeyDialog apiKey={apiKey} plans={plans} open={dialog === 'delete'} onClose={close} />
    </li>
  );
}

function KeyFacts({ apiKey, plans }: KeyRowProps) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 text-base leading-6 wrap-anywhere">{apiKey.name}</h3>
        <KeyStatusChip status={apiKey.status} />
      </div>
      <div className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
        <code>
          <span aria-hidden="true">••••</span>
          <span className="sr-only">{words.endsIn}</span>
          {apiKey.lastFour}
        </code>
        <span>{words.created(dayWords(apiKey.createdAt))}</span>
        <PlanChips of={apiKey} plans={plans} />
      </div>
      {apiKey.status === 'failed' && (
        <p className="text-danger text-sm">{words.failed(apiKey.reason)}</p>
      )}
    </div>
  );
}

interface RevealButtonProps {
  readonly name: string;
  readonly revealed: boolean;
  readonly busy: boolean;
  readonly onPress: () => void;
}

function RevealButton({ name, revealed, busy, onPress }: RevealButtonProps) {
  return (
    <Button small busy={busy} aria-expanded={revealed} onClick={onPress}>
      <Icon name="eye" />
      {revealed ? words.hide : words.reveal}
      <span className="sr-only"> {words.revealed(name)}</span>
    </Button>
  );
}
