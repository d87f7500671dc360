import { describe, expect, it } from 'vitest';
import { judgeGoals } from '../../../../bench/docs/goals.ts';
import { summarize, type Summary } from '../../../../bench/docs/summary.ts';
import type { Visit } from '../../../../bench/docs/visit-docs.ts';

const silent: Visit = {
  fcpMs: 100,
  lcpMs: 100,
  shownMs: 100,
  longestTaskMs: 0,
  blockedMs: 0,
  busyUntilMs: 0,
  bytes: 1024,
  scriptBytes: 1024,
  end: 'quiet',
  callsHome: [],
  files: new Map(),
};
const visit = (fields: Partial<Visit> = {}): Visit => ({ ...silent, heapMb: 2, ...fields });
const summary = (fields: Partial<Visit> = {}): Summary => summarize([visit(fields)]);
const neverShown = summary({ shownMs: 0, end: 'never shown' });
const judge = (ours: Summary, peers: Record<string, Summary> = {}) =>
  judgeGoals({ ours, empty: summary(), peers: new Map(Object.entries(peers)) });
const missed = (...of: Parameters<typeof judge>) =>
  judge(...of).flatMap(({ goal, isHit }) => (isHit ? [] : [goal]));

describe('several visits as one', () => {
  it('are the median of each measure', () => {
    const visits = [300, 100, 200].map((lcpMs) => visit({ lcpMs }));
    expect(summarize(visits)).toMatchObject({ lcpMs: 200, visits: 3, shown: 3, failures: [] });
  });

  it('tell when the operation was in view by those in which it was', () => {
    const visits = [visit({ shownMs: 0, end: 'crashed' }), visit({ shownMs: 400 })];
    expect(summarize(visits)).toMatchObject({ shownMs: 400, shown: 1, failures: ['crashed'] });
  });

  it('leave out the heap of a page that did not answer', () => {
    expect(summarize([silent, visit({ heapMb: 7 })]).heapMb).toBe(7);
  });
});

describe('the goals', () => {
  it('are hit by a page as light as an empty one', () => {
    expect(missed(summary(), { slow: summary({ shownMs: 1000 }) })).toEqual([]);
  });

  it('compare with the peer that shows the operation first, and not with one that never does', () => {
    const peers = {
      slow: summary({ shownMs: 5000 }),
      quick: summary({ shownMs: 900 }),
      lost: neverShown,
    };
    const [first] = judge(summary(), peers);
    expect(first).toMatchObject({ measured: '9.0 × (quick: 900 ms)', isHit: false });
  });

  it('are missed one by one', () => {
    const heavy = {
      lcpMs: 131,
      longestTaskMs: 51,
      bytes: 61 * 1024,
      scriptBytes: 16 * 1024,
      heapMb: 10.1,
    };
    expect(missed(summary(heavy))).toHaveLength(5);
  });
});
