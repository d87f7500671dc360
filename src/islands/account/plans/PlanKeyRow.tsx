import { portal, type Key, type Plan } from '../../portal/portal-client.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useKeyChange } from '../keys/use-keys.ts';
import { findOverlap } from './plan-reach.ts';

interface PlanKeyRowProps {
  readonly apiKey: Key;
  readonly plan: Plan;
  readonly plans: readonly Plan[];
}

/** One key beside one plan: on it, off it, or kept off it by another plan. */
export function PlanKeyRow({ apiKey, plan, plans }: PlanKeyRowProps) {
  const adding = useKeyChange(() => portal.subscribe(apiKey.id, plan.id));
  const removing = useKeyChange(() => portal.unsubscribe(apiKey.id, plan.id));
  const status = apiKey.plans.find(({ planId }) => planId === plan.id)?.status;
  const overlap = status ? undefined : findOverlap(apiKey, plan, plans);
  const failure = adding.error ?? removing.error;
  return (
    <li aria-label={apiKey.name} className="grid grid-cols-1 gap-1 py-2 text-sm">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <span className="min-w-0 truncate">
          {apiKey.name} <code className="text-muted ml-1">••••{apiKey.lastFour}</code>
        </span>
        <span className="flex flex-none items-center gap-2">
          <PlanStatusChip status={status} />
          {status === 'active' && (
            <Button small busy={removing.isPending} onClick={() => removing.mutate(undefined)}>
              Take off
              <span className="sr-only">
                {' '}
                {plan.name}: {apiKey.name}
              </span>
            </Button>
          )}
          {(!status || status === 'failed') && !overlap && (
            <Button small busy={adding.isPending} onClick={() => adding.mutate(undefined)}>
              Put on
              <span className="sr-only">
                {' '}
                {plan.name}: {apiKey.name}
              </span>
            </Button>
          )}
        </span>
      </div>
      {overlap && (
        <p className="text-muted">
          On {overlap.plan.name}, which covers {overlap.apis.join(', ')} too. Take it off there
          first: a key may be on one plan only for each API.
        </p>
      )}
      <div role="alert" className="text-danger empty:hidden">
        {failure && sentenceFor(failure)}
      </div>
    </li>
  );
}

function PlanStatusChip({
  status,
}: {
  readonly status: Key['plans'][number]['status'] | undefined;
}) {
  if (status === 'adding') {
    return (
      <Chip tone="warning" busy>
        Being added
      </Chip>
    );
  }
  if (status === 'removing') return <Chip busy>Being removed</Chip>;
  if (status === 'failed') return <Chip tone="danger">The gateway refused</Chip>;
  return status === 'active' ? <Chip tone="success">On this plan</Chip> : null;
}
