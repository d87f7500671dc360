import { language } from '#words/language.ts';
import { usage as words } from '#words/usage.ts';
import type { Usage } from '../../portal/portal-client.ts';
import { Button } from '../../ui/Button.tsx';
import { timeWords, utcDayWords } from '../../ui/date-words.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { usePlans } from '../plans/use-plans.ts';
import { QuotaMeter } from './QuotaMeter.tsx';
import { UsageChart } from './UsageChart.tsx';
import { summarize } from './usage-numbers.ts';
import { UsageSkeleton } from './UsageSkeleton.tsx';
import { useUsage } from './use-usage.ts';

interface KeyUsageProps {
  readonly keyId: string;
  readonly days: number;
}

const number = new Intl.NumberFormat(language.tag, { maximumFractionDigits: 1 });

/** The numbers of one key: totals, quotas, bars. */
export function KeyUsage({ keyId, days }: KeyUsageProps) {
  const usage = useUsage(keyId, days);
  const plans = usePlans();
  if (usage.isPending) return <UsageSkeleton />;
  if (usage.isError && !usage.data) {
    return (
      <LoadFailure
        what="usage"
        error={usage.error}
        busy={usage.isFetching}
        onRetry={() => void usage.refetch()}
      />
    );
  }
  return (
    <div className="grid gap-4">
      <Totals buckets={usage.data.buckets} />
      {usage.data.plans.length === 0 && <p className="notice">{words.noPlan}</p>}
      <div className="grid gap-4 empty:hidden md:grid-cols-2">
        {usage.data.plans.map((use) => (
          <QuotaMeter
            key={use.planId}
            of={use}
            plan={plans.data?.find(({ id }) => id === use.planId)}
          />
        ))}
      </div>
      {summarize(usage.data.buckets).total === 0 ? (
        <NoCalls days={usage.data.buckets.length} />
      ) : (
        <UsageChart buckets={usage.data.buckets} />
      )}
      <div className="text-muted flex flex-wrap items-center gap-3 text-sm">
        <span role="status">
          {usage.data.asOf ? words.asOf(timeWords(usage.data.asOf)) : words.notAsked}
        </span>
        <Button small busy={usage.isFetching} onClick={() => void usage.refetch()}>
          {words.refresh}
        </Button>
      </div>
    </div>
  );
}

function Totals({ buckets }: { readonly buckets: Usage['buckets'] }) {
  const { total, busiest, mean } = summarize(buckets);
  const facts = [
    [words.calls, number.format(total)],
    [words.mean, number.format(mean)],
    [
      words.busiest,
      busiest ? `${utcDayWords(busiest.start)}: ${number.format(busiest.calls)}` : '–',
    ],
  ] as const;
  return (
    <dl className="border-border divide-border grid grid-cols-1 divide-y rounded-lg border sm:grid-cols-3 sm:divide-x sm:divide-y-0">
      {facts.map(([term, value]) => (
        <div key={term} className="p-4">
          <dt className="text-muted text-sm">{term}</dt>
          <dd className="mt-0.5 text-xl tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function NoCalls({ days }: { readonly days: number }) {
  return (
    <div className="border-border-strong grid justify-items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center">
      <h3 className="text-lg">{words.noCalls(days)}</h3>
      <p className="text-muted text-sm">{words.noCallsWords}</p>
      <a className="button" href="/apis/">
        {words.browse}
      </a>
    </div>
  );
}
