import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { PlanStore, PublishedPlan } from '../core/ports.ts';
import { parseRow } from './revisioned-rows.ts';
import { rowOf, type Table } from './table.ts';

const planSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  throttle: z.object({ rateLimit: z.number(), burstLimit: z.number() }).exactOptional(),
  quota: z.object({ limit: z.number(), period: z.enum(['DAY', 'WEEK', 'MONTH']) }).exactOptional(),
  apis: z.array(z.string()),
  usagePlanId: z.string(),
  offered: z.boolean(),
  position: z.number(),
});

/** Plans in DynamoDB. There are few, and all are wanted at once, so they share a partition. */
export function dynamoPlanStore({ client, name: TableName }: Table): PlanStore {
  return {
    list: async () => {
      const plans: PublishedPlan[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': rowOf.plan('').pk },
        },
      );
      for await (const { Items = [] } of pages) {
        for (const item of Items) {
          plans.push(parseRow(planSchema, item, { pk: item['pk'], sk: item['sk'] }));
        }
      }
      return plans.toSorted((a, b) => a.position - b.position);
    },
    put: async (plan) => {
      await client.send(new PutCommand({ TableName, Item: { ...plan, ...rowOf.plan(plan.id) } }));
    },
  };
}
