import { keyPlans as words } from '#words/key-plans.ts';
import type { Key, Plan } from '../../portal/portal-client.ts';
import { Chip } from '../../ui/Chip.tsx';

interface PlanChipsProps {
  readonly of: Key;
  readonly plans: readonly Plan[];
}

/** The plans that a key is on, by name. */
export function PlanChips({ of: key, plans }: PlanChipsProps) {
  if (key.plans.length === 0) return <span>{words.onNone}</span>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {key.plans.map(({ planId, status }) => (
        <Chip
          key={planId}
          tone={status === 'failed' ? 'danger' : 'accent'}
          busy={status === 'adding' || status === 'removing'}
        >
          {words.chip[status](plans.find(({ id }) => id === planId)?.name ?? planId)}
        </Chip>
      ))}
    </span>
  );
}
