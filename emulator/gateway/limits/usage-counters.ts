import type { DatabaseSync } from 'node:sqlite';
import { periodStart, utcDay } from './quota-period.ts';
import {
  openUsageTables,
  type DayOfUse,
  type StoredTally,
  type UsageSubject,
} from './usage-tables.ts';

/**
 * How often each key was used on each plan. Counted in memory and written behind, so after `kill -9` the counts on disk lag at
 * most {@link writeBehindMs}.
 */
export interface UsageCounters {
  /** Counts one request, today. */
  record(subject: UsageSubject): void;
  /** Requests counted from `firstDay`, at most 31 days back, until now. */
  usedSince(subject: UsageSubject, firstDay: string): number;
  /** Requests granted beyond the quota (negative: taken from it) in the period that starts on `firstDay`. */
  grantedIn(subject: UsageSubject, firstDay: string): number;
  setGranted(subject: UsageSubject, firstDay: string, requests: number): void;
  /** Days with at least one request, in order, of all keys the plan ever had. */
  history(region: string, usagePlanId: string, days: { from: string; to: string }): DayOfUse[];
  /** Today's UTC day. */
  today(): string;
  /** Writes what is counted and stops the timer. Counters must not be used afterwards. */
  close(): void;
}

/** Longest time a counted request stays in memory only. */
const writeBehindMs = 900;

/** What is held in memory of one subject: the days a quota period can reach back to, and which of them are not on disk yet. */
interface Tally extends StoredTally {
  readonly subject: UsageSubject;
  readonly unwritten: Set<string>;
}

/**
 * @param database gets two tables of its own
 * @param clock epoch milliseconds
 */
export function createUsageCounters(database: DatabaseSync, clock: () => number): UsageCounters {
  const tables = openUsageTables(database);
  const tallies = new Map<string, Tally>();
  const dirty = new Set<Tally>();
  let timer: NodeJS.Timeout | undefined;

  const today = () => utcDay(clock());
  const tallyOf = (subject: UsageSubject): Tally => {
    const key = `${subject.region}/${subject.usagePlanId}/${subject.keyId}`;
    const known = tallies.get(key);
    if (known) return known;
    const stored = tables.load(subject, oldestNeeded(today()));
    const tally = { ...stored, subject, unwritten: new Set<string>() };
    tallies.set(key, tally);
    return tally;
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (dirty.size === 0) return;
    tables.write([...dirty].flatMap(unwrittenDays));
    for (const tally of dirty) tally.unwritten.clear();
    dirty.clear();
  };

  return {
    today,
    record(subject) {
      const tally = tallyOf(subject);
      const day = today();
      if (!tally.days.has(day)) {
        flush();
        forgetBefore(tally.days, oldestNeeded(day));
      }
      tally.days.set(day, (tally.days.get(day) ?? 0) + 1);
      tally.unwritten.add(day);
      dirty.add(tally);
      timer ??= setTimeout(flush, writeBehindMs).unref();
    },
    usedSince(subject, firstDay) {
      let used = 0;
      for (const [day, count] of tallyOf(subject).days) if (day >= firstDay) used += count;
      return used;
    },
    grantedIn: (subject, firstDay) => tallyOf(subject).grants.get(firstDay) ?? 0,
    setGranted(subject, firstDay, requests) {
      tables.grant(subject, firstDay, requests);
      tallyOf(subject).grants.set(firstDay, requests);
    },
    history(region, usagePlanId, days) {
      flush();
      return tables.history(region, usagePlanId, days);
    },
    close: flush,
  };
}

const unwrittenDays = ({ subject, days, unwritten }: Tally) =>
  [...unwritten].map((day) => ({ subject, day, used: days.get(day) ?? 0 }));

/** The first day of the longest period that today lies in: of the month, or of a week that began in the month before. */
function oldestNeeded(today: string): string {
  const [month, week] = [periodStart('MONTH', today), periodStart('WEEK', today)];
  return month < week ? month : week;
}

function forgetBefore(days: Map<string, number>, oldest: string) {
  for (const day of days.keys()) if (day < oldest) days.delete(day);
}
