import type { Key } from '../../src/model/portal-api/types.gen.ts';
import { changePlans } from './change-plans.ts';
import { findOwnKey } from './find-own-key.ts';
import { offeredPlan, withPlan } from './plan-links.ts';
import type { Ports } from './ports.ts';

/**
 * Puts a key on a plan.
 *
 * @throws PortalError `key-not-found`, `key-being-deleted`, `key-not-ready`, `plan-not-found`, `plan-overlap`,
 *   `plan-limit-reached`
 */
export const subscribe =
  (ports: Pick<Ports, 'keys' | 'plans' | 'clock' | 'provisioner'>) =>
  async (userId: string, keyId: string, planId: string): Promise<Key> => {
    await findOwnKey(ports.keys, userId, keyId);
    const plans = await ports.plans.list();
    const plan = offeredPlan(plans, planId);
    return changePlans(ports, { userId, keyId }, (links) => withPlan(links, plan, plans));
  };
