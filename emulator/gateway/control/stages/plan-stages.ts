import type { ApiStage } from '@aws-sdk/client-api-gateway';
import type { RegionStore } from '../../state/store.ts';

/** Takes stages that no longer exist off every usage plan, as AWS does when they are deleted. */
export function dropStagesFromPlans(
  store: RegionStore,
  isGone: (stage: ApiStage) => boolean,
): void {
  for (const plan of store.list('usagePlan')) {
    const apiStages = (plan.apiStages ?? []).filter((stage) => !isGone(stage));
    if (apiStages.length < (plan.apiStages ?? []).length)
      store.put('usagePlan', plan.id, { ...plan, apiStages });
  }
}
