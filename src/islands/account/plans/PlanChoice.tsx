import { keyPlans as words } from '#words/key-plans.ts';
import { loading } from '#words/loading.ts';
import { quotaWords } from '../../../model/plan-words.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { throttleWords } from './plan-reach.ts';
import { usePlans } from './use-plans.ts';

/** Radio buttons, one a plan, as the field `planId` of the form around it. The first plan is chosen; none is a choice too. */
export function PlanChoice() {
  const plans = usePlans();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{words.plan}</legend>
      {plans.isPending && <div className="bg-surface-strong h-40 animate-pulse rounded-md" />}
      {plans.isError && (
        <p role="alert" className="text-danger text-sm">
          {sentenceFor(plans.error)}{' '}
          <Button small onClick={() => void plans.refetch()}>
            {loading.retry}
          </Button>
        </p>
      )}
      {plans.data?.map((plan, index) => (
        <Choice
          key={plan.id}
          value={plan.id}
          chosen={index === 0}
          title={plan.name}
          text={`${throttleWords(plan)}. ${quotaWords(plan)}.`}
        />
      ))}
      {plans.data && (
        <Choice
          value=""
          chosen={plans.data.length === 0}
          title={words.noPlan}
          text={words.noPlanWords}
        />
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly chosen: boolean;
  readonly title: string;
  readonly text: string;
}

function Choice({ value, chosen, title, text }: ChoiceProps) {
  return (
    <label className="border-border hover:border-control has-checked:border-accent has-checked:bg-accent-soft flex cursor-pointer gap-3 rounded-md border p-3">
      <input
        type="radio"
        name="planId"
        value={value}
        defaultChecked={chosen}
        className="accent-accent mt-0.5 size-4 flex-none"
      />
      <span className="grid gap-0.5 text-sm">
        <span className="font-medium">{title}</span>
        <span className="text-muted">{text}</span>
      </span>
    </label>
  );
}
