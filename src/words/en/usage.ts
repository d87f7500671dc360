import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** What keys have called. Numbers that come as text are formatted already. */
export const usage = {
  title: 'Usage',
  words: 'Calls that the gateway counted. It reports them with a delay.',
  key: 'Key',
  range: 'Range',
  days: (count: number) => plural(count, { one: '# day', other: '# days' }),
  none: 'Nothing to count yet',
  noneWords: 'Create a key first. Its calls are shown here by day.',
  toKeys: 'Go to keys',
  noPlan: 'This key is on no plan, so every call with it answers 403.',
  asOf: (time: string) => `As of ${time}. Refreshed by itself.`,
  notAsked: 'The gateway has not been asked yet. The first numbers come within a minute or two.',
  refresh: 'Refresh',
  calls: 'Calls',
  mean: 'A day on average',
  busiest: 'Busiest day',
  noCalls: (days: number) =>
    plural(days, { one: 'No calls on this day', other: 'No calls in these # days' }),
  noCallsWords:
    'Make one from the console of an API, or with curl. It is counted here within minutes.',
  browse: 'Browse the APIs',
  noQuota: 'calls today; this plan has no quota',
  ofQuota: {
    DAY: (limit: string) => `of ${limit} calls today`,
    WEEK: (limit: string) => `of ${limit} calls this week`,
    MONTH: (limit: string) => `of ${limit} calls this month`,
  },
  quotaOf: (plan: string) => `Quota of ${plan}`,
  usedUp: 'The quota is used up: calls answer 429 Limit Exceeded.',
  left: (count: string) => `${count} left.`,
  resets: (time: string) => `Starts again ${time}.`,
  chart: 'Calls a day (UTC)',
  table: 'Show as a table',
  tableName: 'Calls a day',
  day: 'Day',
  chartEmpty: 'Bar chart: no calls in these days.',
  chartWords: (total: string, days: number, busiestDay: string, calls: string) =>
    `Bar chart: ${total} calls in ${days} days, most on ${busiestDay} with ${calls}.`,
};
