import type { Summary } from './summary.ts';

/** What is promised of an operation's page, and what was measured. */
export interface GoalLine {
  readonly goal: string;
  readonly measured: string;
  readonly isHit: boolean;
}

const limits = {
  timesSooner: 10,
  timesEmpty: 1.3,
  longestTaskMs: 50,
  bytes: 60 * 1024,
  scriptBytes: 15 * 1024,
  heapMb: 10,
} as const;

/** The makers of one description, by what they are in the comparison. */
export interface Compared {
  readonly ours: Summary;
  readonly empty: Summary;
  /** By name. */
  readonly peers: ReadonlyMap<string, Summary>;
}

/** Goals of an operation's page against what was measured in the same run. */
export function judgeGoals({ ours, empty, peers }: Compared): readonly GoalLine[] {
  return [
    ...againstBest(ours, peers),
    line(
      `LCP within ${limits.timesEmpty} × of the empty page`,
      `${times(ours.lcpMs / empty.lcpMs)} (${ms(ours.lcpMs)} to ${ms(empty.lcpMs)})`,
      ours.lcpMs <= empty.lcpMs * limits.timesEmpty,
    ),
    // The browser tells of tasks from 50 ms on.
    line(
      `no task over ${limits.longestTaskMs} ms`,
      ours.longestTaskMs === 0 ? 'none' : ms(ours.longestTaskMs),
      ours.longestTaskMs <= limits.longestTaskMs,
    ),
    line(
      `at most ${kilobytes(limits.bytes)} before a click`,
      kilobytes(ours.bytes),
      ours.bytes <= limits.bytes,
    ),
    line(
      `at most ${kilobytes(limits.scriptBytes)} of script`,
      kilobytes(ours.scriptBytes),
      ours.scriptBytes <= limits.scriptBytes,
    ),
    line(
      `heap at most ${limits.heapMb} MB`,
      `${ours.heapMb.toFixed(1)} MB`,
      ours.heapMb <= limits.heapMb,
    ),
  ];
}

/** Against the peer that shows the operation first; one that never shows it is no rival. */
function againstBest(ours: Summary, peers: Compared['peers']): readonly GoalLine[] {
  const goal = `LCP ${limits.timesSooner} × sooner than the best peer shows the operation`;
  const [best] = [...peers]
    .filter(([, { shown }]) => shown > 0)
    .toSorted(([, one], [, other]) => one.shownMs - other.shownMs);
  if (!best) return peers.size === 0 ? [] : [line(goal, 'no peer showed it', true)];
  const [name, { shownMs }] = best;
  const sooner = shownMs / ours.lcpMs;
  return [line(goal, `${times(sooner)} (${name}: ${ms(shownMs)})`, sooner >= limits.timesSooner)];
}

const line = (goal: string, measured: string, isHit: boolean): GoalLine => ({
  goal,
  measured,
  isHit,
});
const ms = (value: number) => `${value.toFixed(0)} ms`;
const times = (value: number) => `${value.toFixed(1)} ×`;
const kilobytes = (value: number) => `${(value / 1024).toFixed(0)} KB`;
