import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { portal } from '../../portal/portal-client.ts';
import { rangeEndingToday } from './usage-numbers.ts';

/** How often open usage is asked for again while the page is in view. The portal itself asks the gateway on a schedule. */
const refreshMs = 10_000;

/** The question for what a key has done in the days that end today. */
export const usageQuery = (keyId: string, days: number) =>
  queryOptions({
    queryKey: ['usage', keyId, days],
    queryFn: ({ signal }) =>
      portal.getUsage({ keyId, ...rangeEndingToday(Date.now(), days) }, signal),
  });

/** What a key has done in the days that end today. */
export function useUsage(keyId: string, days: number) {
  return useQuery({
    ...usageQuery(keyId, days),
    refetchInterval: refreshMs,
    // The numbers of the range before stay while the next one loads, so that nothing jumps.
    placeholderData: keepPreviousData,
  });
}
