import { keys as words } from '#words/keys.ts';
import { useState } from 'react';
import type { Key, Plan } from '../../portal/portal-client.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ListSkeleton } from '../../ui/ListSkeleton.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { usePlans } from '../plans/use-plans.ts';
import { TabHeading } from '../TabHeading.tsx';
import { CreateKeyDialog } from './CreateKeyDialog.tsx';
import { KeyRow } from './KeyRow.tsx';
import { useKeys } from './use-keys.ts';

/** The caller's keys, newest first. */
export function KeysTab() {
  const [creating, setCreating] = useState(false);
  const keys = useKeys();
  const plans = usePlans();
  const create = () => setCreating(true);
  return (
    <>
      <TabHeading
        title={words.title}
        text={words.words}
        action={
          <Button look="primary" onClick={create} disabled={!keys.data}>
            <Icon name="plus" />
            {words.create}
          </Button>
        }
      />
      {keys.isPending && <ListSkeleton rows={2} what="keys" />}
      {keys.isError && !keys.data && (
        <LoadFailure
          what="keys"
          error={keys.error}
          busy={keys.isFetching}
          onRetry={() => void keys.refetch()}
        />
      )}
      {keys.data && <KeyList keys={keys.data.keys} plans={plans.data ?? []} onCreate={create} />}
      <CreateKeyDialog
        open={creating}
        onClose={() => setCreating(false)}
        keys={keys.data?.keys ?? []}
      />
    </>
  );
}

interface KeyListProps {
  readonly keys: readonly Key[];
  readonly plans: readonly Plan[];
  readonly onCreate: () => void;
}

function KeyList({ keys, plans, onCreate }: KeyListProps) {
  if (keys.length === 0) {
    return (
      <div className="border-border-strong grid justify-items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center">
        <h3 className="text-lg">{words.none}</h3>
        <p className="text-muted max-w-[44ch] text-sm">{words.noneWords}</p>
        <Button onClick={onCreate}>{words.createFirst}</Button>
      </div>
    );
  }
  return (
    <ul aria-label={words.list} className="border-border divide-border divide-y rounded-lg border">
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} plans={plans} />
      ))}
    </ul>
  );
}
