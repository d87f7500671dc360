import type { ApiStage, QuotaPeriodType, ThrottleSettings } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import type { UsagePlanRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { badRequest, notFound } from '../errors.ts';
import {
  refusalWithList,
  type PatchOperation,
  type PatchRefusal,
  type PatchRule,
} from '../patch.ts';
import { removeMember, replaceMember } from '../patch-rules.ts';
import { requireApiStage } from './usage-plan.ts';

type Rule = PatchRule<UsagePlanRecord>;

/** What UpdateUsagePlan can change. @param store where new stages must exist */
export const usagePlanRules = (store: RegionStore): readonly Rule[] => [
  replaceMember('/name', (name) => ({ name })),
  replaceMember('/description', (description) => ({ description })),
  replaceMember('/productCode', (productCode) => ({ productCode })),
  removeMember('/productCode', 'productCode'),
  ...quotaRules,
  ...throttleRules,
  ...stageRules(store),
  ...methodThrottleRules,
];

/** Replacing one member makes the whole object when there was none. */
const quotaRules: readonly Rule[] = [
  replaceMember<UsagePlanRecord>('/quota/limit', (limit, { quota }) => ({
    quota: { offset: 0, ...quota, limit: integerOf(limit) },
  })),
  replaceMember<UsagePlanRecord>('/quota/offset', (offset, { quota }) => ({
    quota: { ...quota, offset: integerOf(offset) },
  })),
  replaceMember<UsagePlanRecord>('/quota/period', (period, { quota }) => ({
    quota: { offset: 0, ...quota, period: periodOf(period) },
  })),
  removeMember('/quota', 'quota'),
];

const throttleRules: readonly Rule[] = [
  replaceMember<UsagePlanRecord>('/throttle/rateLimit', (rate, { throttle }) => ({
    throttle: { ...throttle, rateLimit: numberOf(rate) },
  })),
  replaceMember<UsagePlanRecord>('/throttle/burstLimit', (burst, { throttle }) => ({
    throttle: { ...throttle, burstLimit: integerOf(burst) },
  })),
  removeMember('/throttle', 'throttle'),
];

const stageRules = (store: RegionStore): readonly Rule[] => [
  {
    op: 'add',
    path: '/apiStages',
    apply(plan, { value }) {
      const added = parseStage(value);
      requireApiStage(store, added);
      const others = (plan.apiStages ?? []).filter((stage) => !isStage(stage, added));
      return { ...plan, apiStages: [...others, added] };
    },
  },
  {
    op: 'remove',
    path: '/apiStages',
    apply(plan, { value }) {
      const removed = parseStage(value);
      requireStageOf(plan, removed);
      return { ...plan, apiStages: plan.apiStages?.filter((stage) => !isStage(stage, removed)) };
    },
  },
];

const methodThrottleRules: readonly Rule[] = [
  {
    op: 'replace',
    path: '/apiStages/{stage}/throttle',
    apply: (plan, { value }, [stage]) =>
      withMethodThrottles(plan, stage, () => parseThrottleMap(value)),
  },
  {
    op: 'remove',
    path: '/apiStages/{stage}/throttle',
    apply: (plan, _patch, [stage]) => withMethodThrottles(plan, stage, () => undefined),
  },
  {
    op: 'remove',
    path: '/apiStages/{stage}/throttle/{resourcePath}/{httpMethod}',
    apply: (plan, _patch, [stage, resourcePath, httpMethod]) =>
      withMethodThrottles(plan, stage, (throttles) =>
        Object.fromEntries(
          Object.entries(throttles).filter(
            ([method]) => method !== methodKey(resourcePath, httpMethod),
          ),
        ),
      ),
  },
  methodLimitRule('rateLimit', (value) => ({ rateLimit: numberOf(value) })),
  methodLimitRule('burstLimit', (value) => ({ burstLimit: integerOf(value) })),
];

function methodLimitRule(name: string, set: (value: string) => ThrottleSettings): Rule {
  return {
    op: 'replace',
    path: `/apiStages/{stage}/throttle/{resourcePath}/{httpMethod}/${name}`,
    apply: (plan, { value = '' }, [stage, resourcePath, httpMethod]) =>
      withMethodThrottles(plan, stage, (throttles) => {
        const method = methodKey(resourcePath, httpMethod);
        return { ...throttles, [method]: { ...throttles[method], ...set(value) } };
      }),
  };
}

/** AWS's own list for `remove`, misspelling and all [recorded]. */
const removablePaths = [
  '/apiStages',
  '/quota',
  '/throttle',
  '/productCode',
  '/apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>',
  '/apiStages/<apidId:stageName>/throttle',
];

export const refuseUsagePlanPatch: PatchRefusal = (patch, rules) =>
  refusalWithList(
    patch,
    patch.op === 'remove'
      ? removablePaths
      : rules.filter((rule) => rule.op === patch.op).map((rule) => rule.path),
  );

/** A resource path in a patch path may be written as it is, slashes and all: makes it the one segment that the rules match. */
export function escapeResourcePath(patch: PatchOperation): PatchOperation {
  const parts =
    /^(\/apiStages\/[^/]+\/throttle)\/(.*)\/([A-Z]+(?:\/(?:rateLimit|burstLimit))?)$/.exec(
      patch.path ?? '',
    );
  if (!parts) return patch;
  const [, before = '', resourcePath = '', after = ''] = parts;
  return { ...patch, path: `${before}/${resourcePath.replaceAll('/', '~1')}/${after}` };
}

function withMethodThrottles(
  plan: UsagePlanRecord,
  stageText: string | undefined,
  change: (
    throttles: Record<string, ThrottleSettings>,
  ) => Record<string, ThrottleSettings> | undefined,
): UsagePlanRecord {
  const wanted = parseStage(stageText);
  requireStageOf(plan, wanted);
  const apiStages = plan.apiStages?.map((stage) =>
    isStage(stage, wanted) ? { ...stage, throttle: change({ ...stage.throttle }) } : stage,
  );
  return { ...plan, apiStages };
}

/** `/pets/GET`, and `//GET` at the root. */
const methodKey = (resourcePath = '', httpMethod = '') =>
  `/${resourcePath.replace(/^\//, '')}/${httpMethod}`;

function parseStage(text: string | undefined): ApiStage {
  const [apiId, stage, ...rest] = text?.split(':') ?? [];
  if (!apiId || !stage || rest.length > 0) throw badRequest('Invalid API Stage specified');
  return { apiId, stage };
}

const isStage = (one: ApiStage, other: ApiStage) =>
  one.apiId === other.apiId && one.stage === other.stage;

function requireStageOf(plan: UsagePlanRecord, { apiId, stage }: ApiStage): void {
  if (!plan.apiStages?.some((entry) => isStage(entry, { apiId, stage })))
    throw notFound(
      `Invalid API Stage {api: ${apiId}, stage: ${stage}} specified for usageplan ${plan.id}`,
    );
}

const throttleMapSchema = z.record(
  z.string(),
  z.object({ rateLimit: z.number().optional(), burstLimit: z.number().int().optional() }),
);

function parseThrottleMap(value = ''): Record<string, ThrottleSettings> {
  try {
    return throttleMapSchema.parse(JSON.parse(value));
  } catch {
    throw badRequest('Invalid throttle settings specified');
  }
}

function numberOf(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number))
    throw badRequest(`Invalid number specified: ${value}`);
  return number;
}

function integerOf(value: string): number {
  const number = numberOf(value);
  if (!Number.isInteger(number)) throw badRequest(`Invalid integer specified: ${value}`);
  return number;
}

function periodOf(value: string): QuotaPeriodType {
  if (value === 'DAY' || value === 'WEEK' || value === 'MONTH') return value;
  throw badRequest('Invalid quota period specified. Must be one of: [DAY, WEEK, MONTH]');
}
