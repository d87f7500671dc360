import type { PlanList } from '../../src/model/portal-api/types.gen.ts';
import type { Ports } from './ports.ts';

/** The plans on offer, in the provider's order. The gateway's ids stay inside. */
export const listPlans =
  ({ plans }: Pick<Ports, 'plans'>) =>
  async (): Promise<PlanList> => ({
    plans: (await plans.list())
      .filter((plan) => plan.offered)
      .map(({ usagePlanId: _, offered: __, position: ___, apis, ...plan }) => ({
        ...plan,
        apis: [...apis],
      })),
  });
