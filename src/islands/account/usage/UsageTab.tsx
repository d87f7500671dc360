import { usage as words } from '#words/usage.ts';
import { useState } from 'react';
import type { Key } from '../../portal/portal-client.ts';
import { Button } from '../../ui/Button.tsx';
import { ListSkeleton } from '../../ui/ListSkeleton.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { TabHeading } from '../TabHeading.tsx';
import { KeyUsage } from './KeyUsage.tsx';
import { UsageSkeleton } from './UsageSkeleton.tsx';
import { openingDays, useOpeningKey } from './use-opening-key.ts';

interface UsageTabProps {
  readonly onShowKeys: () => void;
}

const ranges = [7, 30, 90] as const;

/** What a key has called, by day and against its quotas. */
export function UsageTab({ onShowKeys }: UsageTabProps) {
  const keys = useKeys();
  const [chosen, setChosen] = useState<string>();
  const [days, setDays] = useState<number>(openingDays);
  const list = keys.data?.keys ?? [];
  const opening = useOpeningKey(list);
  const key = list.find(({ id }) => id === (chosen ?? opening));
  return (
    <>
      <TabHeading
        title={words.title}
        text={words.words}
        action={
          key && (
            <UsageFilters
              keys={list}
              chosen={key.id}
              onChoose={setChosen}
              days={days}
              onDays={setDays}
            />
          )
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
      {keys.data && list.length === 0 && <NoKeys onShowKeys={onShowKeys} />}
      {list.length > 0 && !key && <UsageSkeleton />}
      {key && <KeyUsage keyId={key.id} days={days} />}
    </>
  );
}

function NoKeys({ onShowKeys }: UsageTabProps) {
  return (
    <div className="border-border-strong grid justify-items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center">
      <h3 className="text-lg">{words.none}</h3>
      <p className="text-muted text-sm">{words.noneWords}</p>
      <Button onClick={onShowKeys}>{words.toKeys}</Button>
    </div>
  );
}

interface UsageFiltersProps {
  readonly keys: readonly Key[];
  readonly chosen: string;
  readonly onChoose: (keyId: string) => void;
  readonly days: number;
  readonly onDays: (days: number) => void;
}

function UsageFilters({ keys, chosen, onChoose, days, onDays }: UsageFiltersProps) {
  return (
    <div className="flex w-full gap-3 sm:w-auto">
      <label className="grid min-w-0 flex-1 gap-1 text-sm">
        <span className="font-medium">{words.key}</span>
        <select
          className="field w-full sm:w-64"
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
        >
          {keys.map((key) => (
            <option key={key.id} value={key.id}>
              {key.name} ••••{key.lastFour}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-sm">
        <span className="font-medium">{words.range}</span>
        <select
          className="field w-28 sm:w-36"
          value={days}
          onChange={(event) => onDays(Number(event.target.value))}
        >
          {ranges.map((range) => (
            <option key={range} value={range}>
              {words.days(range)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
