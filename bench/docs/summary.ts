import { median } from './statistics.ts';
import type { Visit } from './visit-docs.ts';

/** Several visits to the same operation as one: the median of each measure, and how many went wrong. */
export interface Summary {
  readonly visits: number;
  /** Visits in which the operation was seen. */
  readonly shown: number;
  /** What ended those visits that did not end well. */
  readonly failures: readonly Visit['end'][];
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly shownMs: number;
  readonly longestTaskMs: number;
  readonly blockedMs: number;
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly heapMb: number;
  readonly callsHome: readonly string[];
  /** Bytes by address, in the last visit. */
  readonly files: Visit['files'];
}

/** Each measure is taken of the visits that have it: a page that never shows the operation still moves bytes. */
export function summarize(visits: readonly Visit[]): Summary {
  const shown = visits.filter(({ shownMs }) => shownMs > 0);
  const of = (from: readonly Visit[], key: MeasureKey) =>
    median(from.flatMap(({ [key]: value }) => value ?? []));
  return {
    visits: visits.length,
    shown: shown.length,
    failures: visits.flatMap(({ end }) => (end === 'quiet' ? [] : [end])),
    fcpMs: of(visits, 'fcpMs'),
    lcpMs: of(visits, 'lcpMs'),
    shownMs: of(shown, 'shownMs'),
    longestTaskMs: of(visits, 'longestTaskMs'),
    blockedMs: of(visits, 'blockedMs'),
    bytes: of(visits, 'bytes'),
    scriptBytes: of(visits, 'scriptBytes'),
    heapMb: of(visits, 'heapMb'),
    files: visits.at(-1)?.files ?? new Map(),
    callsHome: [...new Set(visits.flatMap(({ callsHome }) => callsHome))].sort(),
  };
}

type MeasureKey =
  | 'fcpMs'
  | 'lcpMs'
  | 'shownMs'
  | 'longestTaskMs'
  | 'blockedMs'
  | 'bytes'
  | 'scriptBytes'
  | 'heapMb';
