import { Meter } from '@base-ui/react/meter';
import type { Plan, Usage } from '../../portal/portal-client.ts';
import { minuteWords } from '../../ui/date-words.ts';
import { quotaPercent } from './usage-numbers.ts';

interface QuotaMeterProps {
  readonly of: Usage['plans'][number];
  readonly plan: Plan | undefined;
}

const number = new Intl.NumberFormat('en');
const periods = { DAY: 'today', WEEK: 'this week', MONTH: 'this month' } as const;

/** What a key has used of a plan's quota, as a number and as a bar. */
export function QuotaMeter({ of: use, plan }: QuotaMeterProps) {
  const name = plan?.name ?? use.planId;
  if (!use.quota) {
    return (
      <div className="border-border rounded-lg border p-4">
        <h3 className="text-sm font-medium">{name}</h3>
        <p className="mt-1 text-2xl tabular-nums">{number.format(use.used)}</p>
        <p className="text-muted text-sm">calls today; this plan has no quota</p>
      </div>
    );
  }
  const { limit, period } = use.quota;
  const percent = quotaPercent(use.used, limit);
  const full = use.used >= limit;
  return (
    <div className="border-border rounded-lg border p-4">
      <h3 className="text-sm font-medium">{name}</h3>
      <p className="mt-1 text-sm">
        <span className="text-2xl tabular-nums">{number.format(use.used)}</span>{' '}
        <span className="text-muted">
          of {number.format(limit)} calls {periods[period]}
        </span>
      </p>
      <Meter.Root value={percent} aria-label={`Quota of ${name}`} className="mt-3">
        <Meter.Track className="bg-surface-strong h-2 overflow-hidden rounded-full">
          <Meter.Indicator className={`rounded-full ${full ? 'bg-danger' : 'bg-accent'}`} />
        </Meter.Track>
      </Meter.Root>
      <p className={`mt-2 text-sm ${full ? 'text-danger' : 'text-muted'}`}>
        {full
          ? 'The quota is used up: calls answer 429 Limit Exceeded.'
          : `${number.format(use.remaining ?? limit - use.used)} left.`}
        {use.resetsAt && ` Starts again ${minuteWords(use.resetsAt)}.`}
      </p>
    </div>
  );
}
