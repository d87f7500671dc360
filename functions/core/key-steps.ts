import type { KeyRecord, PlanLink } from './key-record.ts';

/** One thing to do at the gateway for a key; `rest` when nothing is left. */
export type KeyStep =
  | { readonly do: 'create' | 'delete' | 'rest' }
  | { readonly do: 'join' | 'leave'; readonly link: PlanLink };

/** How long a tombstone stays, in seconds: past the last hour in which an `Idempotency-Key` may lead to it. */
const tombstoneSeconds = 48 * 3600;

/** What stands between what the owner wants and what the gateway has. Plans are left before others are joined: they may overlap. */
export function nextStep({ state, gatewayKeyId, plans }: KeyRecord): KeyStep {
  if (state === 'deleting') return { do: 'delete' };
  if (state === 'failed' || state === 'deleted') return { do: 'rest' };
  if (gatewayKeyId === undefined) return { do: 'create' };
  const leaving = plans.find(({ status }) => status === 'removing');
  if (leaving) return { do: 'leave', link: leaving };
  const joining = plans.find(({ status }) => status === 'adding');
  return joining ? { do: 'join', link: joining } : { do: 'rest' };
}

/*
 * The record after a step. Its owner may have changed their mind while the gateway was being asked, so each takes the record
 * as it is now and notes only what is known to be so; what they want since then stays to be done.
 */

export const created =
  (gatewayKeyId: string) =>
  (current: KeyRecord): KeyRecord => ({ ...progressed(current), gatewayKeyId });

export const joined =
  ({ planId }: PlanLink) =>
  (current: KeyRecord): KeyRecord => ({
    ...progressed(current),
    plans: current.plans.map((link) =>
      link.planId === planId && link.status === 'adding' ? { ...link, status: 'active' } : link,
    ),
  });

export const left =
  ({ planId }: PlanLink) =>
  (current: KeyRecord): KeyRecord => ({
    ...progressed(current),
    plans: current.plans.filter((link) => link.planId !== planId || link.status !== 'removing'),
  });

/** Only the owner's id and the key's stay. `now` is epoch ms. */
export const deleted =
  (now: number) =>
  ({ userId, keyId, createdAt }: KeyRecord): KeyRecord => ({
    userId,
    keyId,
    name: '',
    lastFour: '',
    sealedValue: '',
    createdAt,
    state: 'deleted',
    plans: [],
    expiresAt: Math.ceil(now / 1000) + tombstoneSeconds,
  });

export function rested(current: KeyRecord): KeyRecord {
  if (nextStep(current).do !== 'rest') return current;
  const settled: KeyRecord = { ...current };
  delete settled.work;
  return settled.state === 'provisioning' ? { ...settled, state: 'active' } : settled;
}

const progressed = (current: KeyRecord): KeyRecord =>
  current.work ? { ...current, work: { ...current.work, tries: 0 } } : current;
