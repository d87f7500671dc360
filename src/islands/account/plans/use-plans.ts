import { useQuery } from '@tanstack/react-query';
import { portal } from '../../portal/portal-client.ts';

/** The plans on offer. They change when the provider deploys, so one answer will do for a visit. */
export function usePlans() {
  return useQuery({
    queryKey: ['plans'],
    queryFn: async ({ signal }) => (await portal.listPlans(signal)).plans,
    staleTime: 5 * 60_000,
  });
}
