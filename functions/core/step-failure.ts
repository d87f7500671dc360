import { GatewayError, isRefusal } from './gateway-error.ts';
import type { KeyRecord, PlanLink } from './key-record.ts';
import { nextStep, type KeyStep } from './key-steps.ts';

/** Tries of one step before it is given up. */
export const mostTries = 5;
const firstDelayMs = 5_000;
const longestDelayMs = 3_600_000;
const outageDelayMs = 30_000;

/**
 * The record after a step failed. It waits longer each time, so that others are served first, and is given up after
 * `mostTries`, with two exceptions: an outage of the gateway is no fault of the key's, and a deletion is never given up,
 * because the key would go on working behind its owner's back. Where the owner wants something else by now, that is due.
 */
export const failedStep =
  (step: KeyStep, error: unknown, now: number) =>
  (current: KeyRecord): KeyRecord => {
    if (nextStep(current).do !== step.do) return current;
    const tries = current.work?.tries ?? 0;
    if (isRefusal(error, 'unavailable')) {
      return { ...current, work: { dueAt: now + outageDelayMs, tries } };
    }
    if (tries + 1 < mostTries || step.do === 'delete') {
      const dueAt = now + Math.min(firstDelayMs * 2 ** tries, longestDelayMs);
      return { ...current, work: { dueAt, tries: tries + 1 } };
    }
    return givenUp(step, reasonFor(step, error), now)(current);
  };

const givenUp =
  (step: KeyStep, reason: string, now: number) =>
  (current: KeyRecord): KeyRecord => {
    if ('link' in step) {
      const failed = (link: PlanLink): PlanLink =>
        link.planId === step.link.planId && link.status === step.link.status
          ? { ...link, status: 'failed', reason }
          : link;
      return { ...current, plans: current.plans.map(failed), work: { dueAt: now, tries: 0 } };
    }
    const mayFail = current.state === 'provisioning' || current.state === 'active';
    return mayFail ? { ...current, state: 'failed', reason } : current;
  };

/** A sentence for the key's owner. What the gateway said in full is in the log. */
function reasonFor(step: KeyStep, error: unknown): string {
  if (step.do === 'leave') return 'The gateway did not take the key off this plan. Try again.';
  if (!(error instanceof GatewayError))
    return 'The portal could not prepare this. Try again later.';
  if (error.refusal === 'limit-exceeded') return 'The provider has no more of these to give.';
  if (step.do === 'create') return 'The gateway did not accept the key.';
  if (error.refusal === 'conflict') return 'Another plan of this key covers one of the same APIs.';
  return 'The gateway did not put the key on this plan.';
}
