import { keyPlans as words } from '#words/key-plans.ts';
import { quotaWords } from '../../../model/plan-words.ts';
import type { Key, Plan } from '../../portal/portal-client.ts';
import { throttleWords } from './plan-reach.ts';
import { PlanKeyRow } from './PlanKeyRow.tsx';

interface PlanCardProps {
  readonly plan: Plan;
  /** All plans, to tell which stand in each other's way. */
  readonly plans: readonly Plan[];
  readonly keys: readonly Key[];
}

/** A plan: what it allows on the left, the caller's keys on the right. */
export function PlanCard({ plan, plans, keys }: PlanCardProps) {
  const usable = keys.filter(({ status }) => status === 'active' || status === 'provisioning');
  return (
    <section
      aria-label={words.named(plan.name)}
      className="border-border grid grid-cols-1 rounded-lg border md:grid-cols-2"
    >
      <div className="grid grid-cols-1 content-start gap-3 p-4">
        <div>
          <h3 className="text-lg">{plan.name}</h3>
          <p className="text-muted text-sm">{plan.description}</p>
        </div>
        <PlanFacts plan={plan} />
      </div>
      <div className="border-border border-t p-4 md:border-t-0 md:border-l">
        <h4 className="text-sm font-medium">{words.yourKeys}</h4>
        {usable.length === 0 && <p className="text-muted mt-2 text-sm">{words.noneYet}</p>}
        <ul className="divide-border mt-1 divide-y">
          {usable.map((key) => (
            <PlanKeyRow key={key.id} apiKey={key} plan={plan} plans={plans} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function PlanFacts({ plan }: { readonly plan: Plan }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
      <dt className="text-muted">{words.rate}</dt>
      <dd>{throttleWords(plan)}</dd>
      <dt className="text-muted">{words.quota}</dt>
      <dd>{quotaWords(plan)}</dd>
      <dt className="text-muted">{words.apis}</dt>
      <dd className="flex flex-wrap gap-x-3 gap-y-1">
        {plan.apis.length === 0 && words.noneYet}
        {plan.apis.map((api) => (
          <a key={api} href={`/apis/${api}/`} className="font-mono text-xs leading-5 underline">
            {api}
          </a>
        ))}
      </dd>
    </dl>
  );
}
