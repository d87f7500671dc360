import type { Plan } from '../../src/model/plan.ts';
import type { Ports } from './ports.ts';

/**
 * Makes these the plans on offer, in this order. A plan that is no longer among them is withdrawn: nobody can be put on it
 * anew, while the keys that are on it stay, for only their owners may take a service from them.
 *
 * @param offers the provider's plans, each with the gateway's id of its usage plan
 */
export const publishPlans =
  ({ plans }: Pick<Ports, 'plans'>) =>
  async (
    offers: readonly { readonly plan: Plan; readonly usagePlanId: string }[],
  ): Promise<void> => {
    const offeredIds = new Set(offers.map(({ plan }) => plan.id));
    for (const [position, { plan, usagePlanId }] of offers.entries()) {
      await plans.put({ ...plan, usagePlanId, offered: true, position });
    }
    for (const old of await plans.list()) {
      if (old.offered && !offeredIds.has(old.id)) await plans.put({ ...old, offered: false });
    }
  };
