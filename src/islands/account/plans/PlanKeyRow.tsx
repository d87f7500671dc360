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
  const link = apiKey.plans.find(({ planId }) => planId === plan.id);
  const status = link?.status;
  const isOn = status !== undefined && status !== 'failed';
  const overlap = status ? undefined : findOverlap(apiKey, plan, plans);
  const failure = adding.error ?? removing.error;
  return (
    <li aria-label={apiKey.name} className="grid grid-cols-1 gap-1 py-2 text-sm">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="truncate">{apiKey.name}</span>
          <code className="text-muted flex-none">••••{apiKey.lastFour}</code>
        </span>
        <span className="flex flex-none items-center gap-2">
          <PlanStatusChip status={status} />
          {status === 'failed' && (
            <PlanAction
              text="Take off"
              on={`${plan.name}: ${apiKey.name}`}
              busy={removing.isPending}
              onPress={() => removing.mutate(undefined)}
            />
          )}
          {!overlap && (
            <PlanAction
              text={isOn ? 'Take off' : 'Put on'}
              on={`${plan.name}: ${apiKey.name}`}
              busy={adding.isPending || removing.isPending || status === 'removing'}
              onPress={() => (isOn ? removing : adding).mutate(undefined)}
            />
          )}
        </span>
      </div>
      {overlap && (
        <p className="text-muted">
          On {overlap.plan.name}, which covers {apisInWords(overlap.apis)} too. Take it off there
          first.
        </p>
      )}
      {link?.reason && <p className="text-danger">{link.reason}</p>}
      <div role="alert" className="text-danger empty:hidden">
        {failure && sentenceFor(failure)}
      </div>
    </li>
  );
}

/** The first two by name, for a key may share dozens with another plan. */
function apisInWords(apis: readonly string[]): string {
  const [named, more] = [apis.slice(0, 2), apis.length - 2];
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(' and ');
}

interface PlanActionProps {
  readonly text: string;
  /** Plan and key, for those who do not see where the button stands. */
  readonly on: string;
  readonly busy: boolean;
  readonly onPress: () => void;
}

/** One button that stays while its word changes, so that the keyboard's place is not lost when a change begins or ends. */
function PlanAction({ text, on, busy, onPress }: PlanActionProps) {
  return (
    <Button small busy={busy} onClick={onPress}>
      {text}
      <span className="sr-only"> {on}</span>
    </Button>
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
