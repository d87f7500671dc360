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
      <TabHeading
        title="Plans"
        text="A plan says which APIs a key opens and how much it may call. A key may be on one plan only for each API."
      />
      {!ready && !failed && <ListSkeleton rows={3} what="the plans" />}
      {!ready && failed && (
        <LoadFailure
          what="the plans"
          error={failed}
          busy={plans.isFetching || keys.isFetching}
          onRetry={retry}
        />
      )}
      {ready && keys.data.keys.length === 0 && (
        <p className="notice mb-4 flex flex-wrap items-center justify-between gap-3">
          You have no keys to put on a plan yet.
          <Button small onClick={onShowKeys}>
            Go to keys
          </Button>
        </p>
      )}
      {ready && plans.data.length === 0 && <p className="notice">No plans are on offer yet.</p>}
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
