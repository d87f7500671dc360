import { addDays, dayOf } from './days.ts';
import { isRefusal } from './gateway-error.ts';
import { collectorPace, pacedGateway } from './paced-gateway.ts';
import type { Gateway, Ports } from './ports.ts';
import { RunEnded } from './run-ended.ts';

type CollectPorts = Pick<Ports, 'plans' | 'usage' | 'gateway' | 'clock' | 'log'>;

/** The furthest back a first collection, or one after a long pause, looks. */
const mostDaysBack = 31;

/**
 * Brings the gateway's counts into the portal's table: one question a plan and page, however many keys and readers there
 * are. It asks again for the day before the last collection, because the gateway's counts are late.
 *
 * @param deadline epoch ms after which no call begins
 * @returns whether every plan was asked; if not, `asOf` stays and the next collection covers the same days
 */
export const collectUsage =
  (ports: CollectPorts) =>
  async (deadline: number): Promise<boolean> => {
    const { clock, usage } = ports;
    const startedAt = clock.now();
    const gateway = pacedGateway(ports.gateway, { clock, pace: collectorPace, deadline });
    const to = dayOf(startedAt);
    const from = firstDay(to, await usage.collectedAt());
    let isWhole = true;
    for (const usagePlanId of await usagePlanIds(ports)) {
      isWhole = (await collectPlan({ ...ports, gateway }, usagePlanId, { from, to })) && isWhole;
    }
    if (isWhole) await usage.markCollected(startedAt);
    return isWhole;
  };

function firstDay(today: string, collectedAt: number | undefined): string {
  const furthest = addDays(today, 1 - mostDaysBack);
  if (collectedAt === undefined) return furthest;
  const dayBefore = addDays(dayOf(collectedAt), -1);
  return dayBefore < furthest ? furthest : dayBefore;
}

const usagePlanIds = async ({ plans }: CollectPorts): Promise<ReadonlySet<string>> =>
  new Set((await plans.list()).map(({ usagePlanId }) => usagePlanId));

async function collectPlan(
  ports: CollectPorts,
  usagePlanId: string,
  days: { readonly from: string; readonly to: string },
): Promise<boolean> {
  try {
    await collectPages(ports.gateway, ports.usage, usagePlanId, days);
    return true;
  } catch (error) {
    if (isRefusal(error, 'not-found')) return true;
    if (!(error instanceof RunEnded)) {
      ports.log.error('The usage of a plan could not be read.', error, { usagePlanId });
    }
    return false;
  }
}

async function collectPages(
  gateway: Gateway,
  usage: Ports['usage'],
  usagePlanId: string,
  days: { readonly from: string; readonly to: string },
): Promise<void> {
  let position: string | undefined;
  do {
    const page = await gateway.usageOfPlan(usagePlanId, days, position);
    await usage.save(page.days);
    position = page.position;
  } while (position !== undefined);
}
