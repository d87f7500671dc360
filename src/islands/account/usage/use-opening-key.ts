import { useQueries } from '@tanstack/react-query';
import type { Key } from '../../portal/portal-client.ts';
import { lastUsed } from './usage-numbers.ts';
import { usageQuery } from './use-usage.ts';

/** The range that usage opens with. */
export const openingDays = 30;

/**
 * The id of the key that usage opens with: the one called last, for its owner wants to see those calls; the newest when none was.
 *
 * @param keys newest first
 * @returns undefined while that is being found out
 */
export function useOpeningKey(keys: readonly Key[]): string | undefined {
  return useQueries({
    queries: keys.map(({ id }) => ({
      ...usageQuery(id, openingDays),
      enabled: keys.length > 1,
      staleTime: Infinity,
    })),
    combine: (usages) => {
      if (keys.length > 1 && usages.some(({ isPending }) => isPending)) return undefined;
      return lastUsed(usages.flatMap(({ data }) => data ?? [])) ?? keys[0]?.id;
    },
  });
}
