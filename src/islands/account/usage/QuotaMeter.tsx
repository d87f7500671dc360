import { language } from '#words/language.ts';
import { usage as words } from '#words/usage.ts';
import { Meter } from '@base-ui/react/meter';
import type { Plan, Usage } from '../../portal/portal-client.ts';
import { minuteWords } from '../../ui/date-words.ts';
import { quotaPercent } from './usage-numbers.ts';

interface QuotaMeterProps {
  readonly of: Usage['plans'][number];
  readonly plan: Plan | undefined;
}

const number = new Intl.NumberFormat(language.tag);

/** What a key has used of a plan's quota, as a number and as a bar. */
export function QuotaMeter({ of: use, plan }: QuotaMeterProps) {
  const name = plan?.name ?? use.planId;
  if (!use.quota) {
    return (
      <div className="border-border rounded-lg border p-4">
        <h3 className="text-sm font-medium">{name}</h3>
        <p className="mt-1 text-2xl tabular-nums">{number.format(use.used)}</p>
        <p className="text-muted text-sm">{words.noQuota}</p>
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
        <span className="text-muted">{words.ofQuota[period](number.format(limit))}</span>
      </p>
      <Meter.Root value={percent} aria-label={words.quotaOf(name)} className="mt-3">
        <Meter.Track className="bg-surface-strong h-2 overflow-hidden rounded-full">
          <Meter.Indicator className={`rounded-full ${full ? 'bg-danger' : 'bg-accent'}`} />
        </Meter.Track>
      </Meter.Root>
      <p className={`mt-2 text-sm ${full ? 'text-danger' : 'text-muted'}`}>
        {full ? words.usedUp : words.left(number.format(use.remaining ?? limit - use.used))}
        {use.resetsAt && ` ${words.resets(minuteWords(use.resetsAt))}`}
      </p>
    </div>
  );
}
