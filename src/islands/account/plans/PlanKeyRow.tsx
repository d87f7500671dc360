import { keyPlans as words } from '#words/key-plans.ts';
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
              text={words.takeOff}
              on={`${plan.name}: ${apiKey.name}`}
              busy={removing.isPending}
              onPress={() => removing.mutate(undefined)}
            />
          )}
          {!overlap && (
            <PlanAction
              text={isOn ? words.takeOff : words.putOn}
              on={`${plan.name}: ${apiKey.name}`}
              busy={adding.isPending || removing.isPending || status === 'removing'}
              onPress={() => (isOn ? removing : adding).mutate(undefined)}
            />
          )}
        </span>
      </div>
      {overlap && (
        <p className="text-muted">
          {words.overlap(
            overlap.plan.name,
            overlap.apis.slice(0, namedApis),
            overlap.apis.length - namedApis,
          )}
        </p>
      )}
      {link?.reason && <p className="text-danger">{link.reason}</p>}
      <div role="alert" className="text-danger empty:hidden">
        {failure && sentenceFor(failure)}
      </div>
    </li>
  );
}

/** Overlapping APIs that are named; a key may share dozens with another plan. */
const namedApis = 2;

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
        {words.status.adding}
      </Chip>
    );
  }
  if (status === 'removing') return <Chip busy>{words.status.removing}</Chip>;
  if (status === 'failed') return <Chip tone="danger">{words.status.failed}</Chip>;
  return status === 'active' ? <Chip tone="success">{words.status.active}</Chip> : null;
}
