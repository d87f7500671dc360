import type { DatabaseSync } from 'node:sqlite';

/** A key on a plan, in a region: whose requests are counted together. */
export interface UsageSubject {
  readonly region: string;
  readonly usagePlanId: string;
  readonly keyId: string;
}

/** Requests of one key on one UTC day. */
export interface DayOfUse {
  readonly keyId: string;
  /** `2026-11-22` */
  readonly day: string;
  readonly used: number;
}

/** What is read and written of one subject. */
export interface StoredTally {
  /** Requests by UTC day. */
  readonly days: Map<string, number>;
  /** Requests granted beyond the quota, by the first day of the period. */
  readonly grants: Map<string, number>;
}

const schema = `
  CREATE TABLE IF NOT EXISTS usage_days (
    region TEXT NOT NULL, usage_plan_id TEXT NOT NULL, key_id TEXT NOT NULL, day TEXT NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (region, usage_plan_id, key_id, day)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS usage_grants (
    region TEXT NOT NULL, usage_plan_id TEXT NOT NULL, key_id TEXT NOT NULL, first_day TEXT NOT NULL,
    requests INTEGER NOT NULL,
    PRIMARY KEY (region, usage_plan_id, key_id, first_day)
  ) WITHOUT ROWID;
`;

/** The tables of the usage counters; each call is one statement, `write` one transaction. */
export function openUsageTables(database: DatabaseSync) {
  database.exec(schema);
  const selectDays = database.prepare(
    'SELECT day, used FROM usage_days WHERE region = ? AND usage_plan_id = ? AND key_id = ? AND day >= ?',
  );
  const selectGrants = database.prepare(
    'SELECT first_day, requests FROM usage_grants WHERE region = ? AND usage_plan_id = ? AND key_id = ?',
  );
  const selectHistory = database.prepare(
    `SELECT key_id, day, used FROM usage_days
     WHERE region = ? AND usage_plan_id = ? AND day BETWEEN ? AND ? ORDER BY key_id, day`,
  );
  const upsertDay = database.prepare(
    `INSERT INTO usage_days (region, usage_plan_id, key_id, day, used) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET used = excluded.used`,
  );
  const upsertGrant = database.prepare(
    `INSERT INTO usage_grants (region, usage_plan_id, key_id, first_day, requests) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET requests = excluded.requests`,
  );
  const identity = (subject: UsageSubject) =>
    [subject.region, subject.usagePlanId, subject.keyId] as const;
  return {
    load: (subject: UsageSubject, oldestDay: string): StoredTally => ({
      days: new Map(
        selectDays
          .all(...identity(subject), oldestDay)
          .map(({ day, used }) => [String(day), Number(used)]),
      ),
      grants: new Map(
        selectGrants
          .all(...identity(subject))
          .map((row) => [String(row['first_day']), Number(row['requests'])]),
      ),
    }),
    write(days: Iterable<{ subject: UsageSubject; day: string; used: number }>) {
      database.exec('SAVEPOINT usage');
      for (const { subject, day, used } of days) upsertDay.run(...identity(subject), day, used);
      database.exec('RELEASE usage');
    },
    grant: (subject: UsageSubject, firstDay: string, requests: number) =>
      void upsertGrant.run(...identity(subject), firstDay, requests),
    history: (region: string, usagePlanId: string, days: { from: string; to: string }) =>
      selectHistory.all(region, usagePlanId, days.from, days.to).map((row): DayOfUse => ({
        keyId: String(row['key_id']),
        day: String(row['day']),
        used: Number(row['used']),
      })),
  };
}
