import type { ApiStage } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import type { UsagePlanRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { badRequest, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

const throttleSchema = z.object({
  burstLimit: z.number().int().optional(),
  rateLimit: z.number().optional(),
});

/** The members of a plan as a request gives them. */
export const usagePlanSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  apiStages: z
    .array(
      z.object({
        apiId: z.string().optional(),
        stage: z.string().optional(),
        throttle: z.record(z.string(), throttleSchema).optional(),
      }),
    )
    .default([]),
  throttle: throttleSchema.optional(),
  quota: z
    .object({
      limit: z.number().int().optional(),
      offset: z.number().int().default(0),
      period: z.enum(['DAY', 'WEEK', 'MONTH']).optional(),
    })
    .optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

/** @throws AwsError 404 */
export const findUsagePlan = ({ store, params }: OperationCall<'usageplanId'>): UsagePlanRecord =>
  requireUsagePlan(store, params.usageplanId);

/** @throws AwsError 404 */
export function requireUsagePlan(store: RegionStore, id: string): UsagePlanRecord {
  const plan = store.get('usagePlan', id);
  if (!plan) throw notFound('Invalid Usage Plan ID specified');
  return plan;
}

/** Most method throttles a stage may have in a plan. */
const maxMethodThrottles = 20;

/**
 * What must hold of a plan however it came about. The texts are ours: AWS's are not known.
 * @throws AwsError 400
 */
export function checkUsagePlan({ quota, throttle, apiStages = [] }: UsagePlanRecord): void {
  if (quota && (quota.limit === undefined || quota.period === undefined))
    throw badRequest('Usage Plan quota must have a limit and a period');
  const numbers = [quota?.limit, quota?.offset, throttle?.rateLimit, throttle?.burstLimit];
  if (numbers.some((number) => number !== undefined && !(number >= 0)))
    throw badRequest('Usage Plan limits must not be negative');
  for (const { throttle: ofMethods = {} } of apiStages)
    if (Object.keys(ofMethods).length > maxMethodThrottles)
      throw badRequest(`Usage Plan may throttle at most ${maxMethodThrottles} methods of a stage`);
}

/** @throws AwsError 404 that echoes the stage when the API has none of that name */
export function requireApiStage(store: RegionStore, { apiId, stage }: ApiStage): void {
  if (!store.get('stage', `${apiId}/${stage}`))
    throw notFound(`API Stage not found: ${apiId}:${stage}`);
}

/** Whether two plans let their keys call the same stage. */
export const shareStage = (one: UsagePlanRecord, other: UsagePlanRecord): boolean =>
  (one.apiStages ?? []).some(({ apiId, stage }) =>
    other.apiStages?.some((entry) => entry.apiId === apiId && entry.stage === stage),
  );

/** A plan in the answers that always have `tags`. */
export const withTags = (plan: UsagePlanRecord) => ({ ...plan, tags: plan.tags ?? {} });
