import type { Difference } from 'microdiff';
import type { ChangeCode, ChangeKind, Direction } from '../../model/api-change.ts';

/**
 * Where a difference breaks clients made for the older version. What narrows a schema breaks `requests`: what a client sends may be
 * refused. What widens it breaks `responses`: a client may receive what it does not know.
 */
export type Breaks = 'never' | 'requests' | 'responses' | 'always';

/** How one kind of difference is called and judged. */
export interface ChangeRule {
  /** Path in the compared facts; `*` stands for any one name. */
  readonly at: string;
  readonly on: Difference['type'];
  /** Looks at the values where the path does not say enough. */
  readonly when?: (before: unknown, after: unknown) => boolean;
  readonly code: ChangeCode;
  readonly kind: ChangeKind;
  readonly breaks: Breaks | ((before: unknown, after: unknown, path: readonly string[]) => Breaks);
}

/** A difference as a rule names it. */
export interface JudgedDifference {
  readonly code: ChangeCode;
  readonly kind: ChangeKind;
  readonly breaks: Breaks;
  /** The names of its path. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

export const breaksIn = (breaks: Breaks, direction: Direction): boolean =>
  breaks === 'always' || breaks === `${direction}s`;

/**
 * Finds the rule of each difference: the first that fits. A difference without a rule is none that a client could notice.
 *
 * @param rules grouped by the caller's table, looked up by path and type of the difference
 */
export function judgeDifferences(
  differences: readonly Difference[],
  rules: readonly ChangeRule[],
): JudgedDifference[] {
  return differences.flatMap((difference) => {
    const path = difference.path.map(String);
    const before = difference.type === 'CREATE' ? undefined : (difference.oldValue as unknown);
    const after = difference.type === 'REMOVE' ? undefined : (difference.value as unknown);
    const rule = rules.find(
      ({ at, on, when }) =>
        on === difference.type && fits(at, path) && (when === undefined || when(before, after)),
    );
    if (!rule) return [];
    const { code, kind, breaks } = rule;
    const judged = typeof breaks === 'function' ? breaks(before, after, path) : breaks;
    return [{ code, kind, breaks: judged, path, before, after }];
  });
}

function fits(at: string, path: readonly string[]): boolean {
  const names = at.split('/');
  return (
    names.length === path.length &&
    names.every((name, index) => name === '*' || name === path[index])
  );
}
