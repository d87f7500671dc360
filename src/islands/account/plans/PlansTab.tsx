import { keyPlans as words } from '#words/key-plans.ts';
import { Button } from '../../ui/Button.tsx';
import { ListSkeleton } from '../../ui/ListSkeleton.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { TabHeading } from '../TabHeading.tsx';
import { PlanCard } from './PlanCard.tsx';
import { usePlans } from './use-plans.ts';

interface PlansTabProps {
  readonly onShowKeys: () => void;
}

/** What each plan allows, and which keys are on it. */
export function PlansTab({ onShowKeys }: PlansTabProps) {
  const plans = usePlans();
  const keys = useKeys();
  const failed = plans.error ?? keys.error;
  const retry = () => void Promise.all([plans.refetch(), keys.refetch()]);
  const ready = plans.data && keys.data;
  return (
    <>
      <TabHeading title={words.title} text={words.words} />
      {!ready && !failed && <ListSkeleton rows={3} what="plans" />}
      {!ready && failed && (
        <LoadFailure
          what="plans"
          error={failed}
          busy={plans.isFetching || keys.isFetching}
          onRetry={retry}
        />
      )}
      {ready && keys.data.keys.length === 0 && (
        <p className="notice mb-4 flex flex-wrap items-center justify-between gap-3">
          {words.noKeys}
          <Button small onClick={onShowKeys}>
            {words.toKeys}
          </Button>
        </p>
      )}
      {ready && plans.data.length === 0 && <p className="notice">{words.none}</p>}
      {ready && (
        <div className="grid grid-cols-1 gap-4">
          {plans.data.map((plan) => (
            <PlanCard key={plan.id} plan={plan} plans={plans.data} keys={keys.data.keys} />
          ))}
        </div>
      )}
    </>
  );
}
