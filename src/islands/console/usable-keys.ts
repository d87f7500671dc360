import { ownKey as words } from '#words/own-key.ts';
import type { Key, Plan } from '../portal/portal-client.ts';
import { reachableApis } from '../account/plans/plan-reach.ts';

/** A key to pick for calls of an API. */
export interface UsableKey {
  readonly id: string;
  /** Its name, the end of its value, and whether it opens the API. */
  readonly label: string;
}

/**
 * The keys a caller may pick from: active ones, those first that a plan lets call the API.
 * @param api `apiId/version`
 * @param plans `undefined` while they are not known: then nothing is said of them
 */
export function usableKeys(
  keys: readonly Key[],
  plans: readonly Plan[] | undefined,
  api: string,
): UsableKey[] {
  return keys
    .filter(({ status }) => status === 'active')
    .map((key) => ({ key, opens: plans === undefined || reachableApis(key, plans).includes(api) }))
    .sort((one, other) => Number(other.opens) - Number(one.opens))
    .map(({ key: { id, name, lastFour }, opens }) => {
      const label = `${name} ••••${lastFour}`;
      return { id, label: opens ? label : words.notOnPlan(label) };
    });
}
