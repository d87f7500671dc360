import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoPlanStore } from '../../../functions/aws/plan-store.ts';
import { publishPlans } from '../../../functions/core/publish-plans.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { SeedState } from './seed-state.ts';

/** Tells the portal which plans it offers: rows of its table, by the same use-case as on AWS. */
export async function publishPlanRows(
  client: DynamoDBClient,
  tableName: string,
  plans: readonly Plan[],
  published: SeedState['plans'],
): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const store = dynamoPlanStore({ client: documents, name: tableName });
  await publishPlans({ plans: store })(
    plans.flatMap((plan) => {
      const usagePlanId = published[plan.id]?.usagePlanId;
      return usagePlanId === undefined ? [] : [{ plan, usagePlanId }];
    }),
  );
}
