import type { Key } from '../../portal/portal-client.ts';

/** The keys as last answered, and for how many answers in a row their unfinished changes have stood still. */
export interface KeysState {
  readonly keys: readonly Key[];
  readonly unchangedPolls: number;
}

const firstDelayMs = 1_000;
const longestDelayMs = 15_000;

/** Whether the gateway still has something to do for this key. */
export function isUnfinished(key: Key): boolean {
  return (
    key.status === 'provisioning' ||
    key.status === 'deleting' ||
    key.plans.some(({ status }) => status === 'adding' || status === 'removing')
  );
}

function fingerprint(keys: readonly Key[]): string {
  return JSON.stringify(
    keys
      .filter(isUnfinished)
      .map(({ id, status, plans }) => [
        id,
        status,
        plans.map((plan) => [plan.planId, plan.status]),
      ]),
  );
}

/** The state after an answer: an unfinished change that moved on, or a new one, starts the count again. */
export function afterAnswer(previous: KeysState | undefined, keys: readonly Key[]): KeysState {
  const stoodStill = previous !== undefined && fingerprint(previous.keys) === fingerprint(keys);
  return { keys, unchangedPolls: stoodStill ? previous.unchangedPolls + 1 : 0 };
}

/** Milliseconds until the list is asked for again: 1 s at first, half as long again each time, 15 s at most; false when all is done. */
export function pollDelayMs(state: KeysState | undefined): number | false {
  if (!state?.keys.some(isUnfinished)) return false;
  return Math.min(longestDelayMs, firstDelayMs * 1.5 ** state.unchangedPolls);
}
