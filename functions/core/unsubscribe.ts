import type { Key } from '../../src/model/portal-api/types.gen.ts';
import { changePlans } from './change-plans.ts';
import { withoutPlan } from './plan-links.ts';
import type { Ports } from './ports.ts';

/**
 * Takes a key off a plan, whether or not the plan is still offered.
 *
 * @throws PortalError `key-not-found`, `key-being-deleted`, `key-not-ready`, `plan-not-found`
 */
export const unsubscribe =
  (ports: Pick<Ports, 'keys' | 'clock' | 'provisioner'>) =>
  (userId: string, keyId: string, planId: string): Promise<Key> =>
    changePlans(ports, { userId, keyId }, (links) => withoutPlan(links, planId));
