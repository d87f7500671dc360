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
        title="Keys"
        text="Send a key as the x-api-key header. Treat it like a password."
        action={
          <Button look="primary" onClick={create} disabled={!keys.data}>
            <Icon name="plus" />
            Create key
          </Button>
        }
      />
      {keys.isPending && <ListSkeleton rows={2} what="your keys" />}
      {keys.isError && !keys.data && (
        <LoadFailure
          what="your keys"
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
        <h3 className="text-lg">You have no keys yet</h3>
        <p className="text-muted max-w-[44ch] text-sm">
          Create one, choose a plan, and make your first call from an API’s console. It takes a
          minute.
        </p>
        <Button onClick={onCreate}>Create your first key</Button>
      </div>
    );
  }
  return (
    <ul aria-label="Your keys" className="border-border divide-border divide-y rounded-lg border">
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} plans={plans} />
      ))}
    </ul>
  );
}
