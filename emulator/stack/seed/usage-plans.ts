import {
  CreateUsagePlanCommand,
  DeleteUsagePlanCommand,
  GetUsagePlanKeysCommand,
  paginateGetUsagePlans,
  UpdateUsagePlanCommand,
  type APIGatewayClient,
  type PatchOperation,
  type UsagePlan,
} from '@aws-sdk/client-api-gateway';
import type { Plan } from '../../../src/model/plan.ts';
import { hashOf } from './fingerprint.ts';
import { stageName, type DeployedApis } from './rest-apis.ts';
import type { SeedState } from './seed-state.ts';

type PublishedPlans = SeedState['plans'];

/**
 * Makes a usage plan of each plan of the config, and updates those whose plan or APIs changed. A plan that left the config
 * is deleted only when no key is on it; else it goes on as it is, for its keys' sake.
 */
export async function syncUsagePlans(
  client: APIGatewayClient,
  plans: readonly Plan[],
  deployed: DeployedApis,
  known: PublishedPlans,
): Promise<PublishedPlans> {
  const existing = await listPlans(client);
  const synced: Record<string, PublishedPlans[string]> = {};
  for (const plan of plans) {
    const stages = plan.apis.flatMap((name) => deployed[name]?.restApiId ?? []).sort();
    const hash = hashOf([plan, stages]);
    const current = existing.get(known[plan.id]?.usagePlanId ?? '') ?? named(existing, plan);
    if (current?.id === undefined)
      synced[plan.id] = { usagePlanId: await create(client, plan, stages), hash };
    else {
      if (known[plan.id]?.hash !== hash) await update(client, current, plan, stages);
      synced[plan.id] = { usagePlanId: current.id, hash };
    }
  }
  for (const [planId, { usagePlanId }] of Object.entries(known)) {
    const gone = existing.get(usagePlanId);
    if (planId in synced || gone === undefined) continue;
    if (!(await deleteIfUnused(client, gone))) synced[planId] = { usagePlanId, hash: '' };
  }
  return synced;
}

/** Whether every usage plan of an earlier seed is still there. */
export async function haveUsagePlans(client: APIGatewayClient, known: PublishedPlans) {
  const existing = await listPlans(client);
  return Object.values(known).every(({ usagePlanId }) => existing.has(usagePlanId));
}

async function listPlans(client: APIGatewayClient): Promise<Map<string, UsagePlan>> {
  const plans = new Map<string, UsagePlan>();
  for await (const { items = [] } of paginateGetUsagePlans({ client }, { limit: 500 }))
    for (const plan of items) if (plan.id !== undefined) plans.set(plan.id, plan);
  return plans;
}

const tagName = 'gatehouse:plan';
const named = (existing: ReadonlyMap<string, UsagePlan>, { id }: Plan) =>
  [...existing.values()].find(({ tags }) => tags?.[tagName] === id);

async function create(client: APIGatewayClient, plan: Plan, apiIds: readonly string[]) {
  const { id } = await client.send(
    new CreateUsagePlanCommand({
      name: plan.name,
      description: plan.description,
      ...(plan.throttle && { throttle: plan.throttle }),
      ...(plan.quota && { quota: plan.quota }),
      apiStages: apiIds.map((apiId) => ({ apiId, stage: stageName })),
      tags: { [tagName]: plan.id },
    }),
  );
  if (id === undefined) throw new Error('CreateUsagePlan answered no id.');
  return id;
}

async function update(
  client: APIGatewayClient,
  current: UsagePlan,
  plan: Plan,
  apiIds: readonly string[],
): Promise<void> {
  const patchOperations = planPatch(current, plan, apiIds);
  if (patchOperations.length > 0)
    await client.send(new UpdateUsagePlanCommand({ usagePlanId: current.id, patchOperations }));
}

/** What turns a usage plan into what the config says, in UpdateUsagePlan's words. */
export function planPatch(
  current: UsagePlan,
  { name, description, throttle, quota }: Pick<Plan, 'name' | 'description' | 'throttle' | 'quota'>,
  apiIds: readonly string[],
): PatchOperation[] {
  const replace = (path: string, value: string | number): PatchOperation => ({
    op: 'replace',
    path,
    value: String(value),
  });
  const had = (current.apiStages ?? []).map(({ apiId }) => apiId ?? '');
  const stage = (op: 'add' | 'remove') => (apiId: string) => ({
    op,
    path: '/apiStages',
    value: `${apiId}:${stageName}`,
  });
  return [
    ...(current.name === name ? [] : [replace('/name', name)]),
    ...((current.description ?? '') === description ? [] : [replace('/description', description)]),
    ...(throttle
      ? [
          replace('/throttle/rateLimit', throttle.rateLimit),
          replace('/throttle/burstLimit', throttle.burstLimit),
        ]
      : current.throttle
        ? [{ op: 'remove' as const, path: '/throttle' }]
        : []),
    ...(quota
      ? [replace('/quota/limit', quota.limit), replace('/quota/period', quota.period)]
      : current.quota
        ? [{ op: 'remove' as const, path: '/quota' }]
        : []),
    ...had.filter((apiId) => !apiIds.includes(apiId)).map(stage('remove')),
    ...apiIds.filter((apiId) => !had.includes(apiId)).map(stage('add')),
  ];
}

async function deleteIfUnused(client: APIGatewayClient, plan: UsagePlan): Promise<boolean> {
  const usagePlanId = plan.id;
  const { items = [] } = await client.send(new GetUsagePlanKeysCommand({ usagePlanId, limit: 1 }));
  if (items.length > 0) return false;
  const patchOperations = (plan.apiStages ?? []).map(({ apiId, stage }) => ({
    op: 'remove' as const,
    path: '/apiStages',
    value: `${apiId}:${stage}`,
  }));
  if (patchOperations.length > 0)
    await client.send(new UpdateUsagePlanCommand({ usagePlanId, patchOperations }));
  await client.send(new DeleteUsagePlanCommand({ usagePlanId }));
  return true;
}
