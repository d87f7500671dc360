import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUsageCounters } from '../../../../../emulator/gateway/limits/usage-counters.ts';

const subject = { region: 'us-east-1', usagePlanId: 'plan', keyId: 'key' };
const range = { from: '2026-11-01', to: '2026-12-31' };

describe('usage counters', () => {
  let folder: string;
  let file: string;
  let time: { now: number };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-usage-'));
    file = join(folder, 'usage.sqlite');
    time = { now: Date.parse('2026-11-30T23:59:59Z') };
  });
  afterEach(async () => {
    vi.useRealTimers();
    await rm(folder, { recursive: true });
  });
  const open = () => createUsageCounters(new DatabaseSync(file), () => time.now);
  const onDisk = () => open().history(subject.region, subject.usagePlanId, range);

  it('are on disk within a second without being asked', () => {
    vi.useFakeTimers();
    const usage = open();
    usage.record(subject);
    usage.record(subject);
    expect(onDisk()).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(onDisk()).toEqual([{ keyId: 'key', day: '2026-11-30', used: 2 }]);
  });

  it('are on disk when they are closed, and go on from there', () => {
    const before = open();
    before.record(subject);
    before.close();
    const after = open();
    after.record(subject);
    expect(after.usedSince(subject, '2026-11-30')).toBe(2);
    after.close();
    expect(onDisk()).toEqual([{ keyId: 'key', day: '2026-11-30', used: 2 }]);
  });

  it('lose no count at the end of a month', () => {
    const usage = open();
    usage.record(subject);
    time.now += 1000;
    usage.record(subject);
    expect(usage.today()).toBe('2026-12-01');
    expect(usage.usedSince(subject, '2026-12-01')).toBe(1);
    expect(usage.usedSince(subject, '2026-11-30')).toBe(2);
    expect(
      usage.history(subject.region, subject.usagePlanId, range).map(({ used }) => used),
    ).toEqual([1, 1]);
  });

  it('keep regions, plans and keys apart', () => {
    const usage = open();
    for (const other of [{ region: 'eu-west-1' }, { usagePlanId: 'p2' }, { keyId: 'k2' }])
      usage.record({ ...subject, ...other });
    expect(usage.usedSince(subject, '2026-11-30')).toBe(0);
    expect(usage.history(subject.region, subject.usagePlanId, range)).toEqual([
      { keyId: 'k2', day: '2026-11-30', used: 1 },
    ]);
  });

  it('keep a grant for its period', () => {
    const usage = open();
    usage.setGranted(subject, '2026-11-30', -3);
    expect(open().grantedIn(subject, '2026-11-30')).toBe(-3);
    expect(usage.grantedIn(subject, '2026-12-01')).toBe(0);
  });
});
