import type { UsagePlanKeyRecord, UsagePlanRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { requireApiKey } from '../api-keys/api-key.ts';
import { AwsError, conflict, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';
import { requireUsagePlan, shareStage } from './usage-plan.ts';

/** Most plans a key may be on. */
const maxPlansOfKey = 10;

/**
 * Puts a key on a plan.
 * @throws AwsError 404 for an unknown plan or key; 409 when the key is on it already, or on a plan that shares a stage with it:
 * the rule is AWS's, the words are ours, for AWS's are not known; 429 when the key is on ten plans (the same holds)
 */
export function putKeyOnPlan(
  { store, now }: Pick<OperationCall, 'store' | 'now'>,
  usagePlanId: string,
  keyId: string,
): void {
  const plan = requireUsagePlan(store, usagePlanId);
  requireApiKey(store, keyId);
  const others = plansOfKey(store, keyId);
  if (others.some(({ id }) => id === usagePlanId))
    throw conflict(`API Key ${keyId} is already associated with Usage Plan ${usagePlanId}`);
  for (const other of others) refuseSharedStage(keyId, plan, other);
  if (others.length >= maxPlansOfKey)
    throw new AwsError('LimitExceededException', 'Usage Plans per API Key limit exceeded');
  const link: UsagePlanKeyRecord = { usagePlanId, keyId, createdDate: now };
  store.put('usagePlanKey', `${usagePlanId}/${keyId}`, link);
}

/** For a plan that got new stages: each of its keys must be on no other plan of theirs. @throws AwsError 409 */
export function refuseKeysOnTwoPlans(store: RegionStore, plan: UsagePlanRecord): void {
  const sharing = store
    .list('usagePlan')
    .filter((other) => other.id !== plan.id && shareStage(plan, other));
  for (const { keyId } of sharing.length > 0 ? store.list('usagePlanKey', `${plan.id}/`) : [])
    for (const other of sharing)
      if (store.get('usagePlanKey', `${other.id}/${keyId}`)) refuseSharedStage(keyId, plan, other);
}

/** @throws AwsError 404; AWS blames the plan even when it is the key that is not on it */
export function requirePlanKey(store: RegionStore, usagePlanId: string, keyId: string) {
  const link = store.get('usagePlanKey', `${usagePlanId}/${keyId}`);
  if (!link) throw notFound('Invalid Usage Plan ID specified');
  return link;
}

/** A key of a plan in AWS's shape: always with its value. */
export function showPlanKey(store: RegionStore, keyId: string) {
  const { id, value, name } = requireApiKey(store, keyId);
  return { id, type: 'API_KEY', value, name };
}

const plansOfKey = (store: RegionStore, keyId: string) =>
  store.list('usagePlan').filter(({ id }) => store.get('usagePlanKey', `${id}/${keyId}`));

function refuseSharedStage(keyId: string, plan: UsagePlanRecord, other: UsagePlanRecord): void {
  if (shareStage(plan, other))
    throw conflict(
      `API Key ${keyId} is already associated with Usage Plan ${other.id}, which has an API Stage in common with Usage Plan ${plan.id}`,
    );
}
