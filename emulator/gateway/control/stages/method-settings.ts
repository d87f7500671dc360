import type { MethodSetting } from '@aws-sdk/client-api-gateway';
import type { StageRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { booleanOf, type PatchRule } from '../patch.ts';

/** What a stage does to every method until told otherwise; the throttle is the account's. */
const initialSetting: MethodSetting = {
  metricsEnabled: false,
  dataTraceEnabled: false,
  throttlingBurstLimit: 5000,
  throttlingRateLimit: 10_000,
  cachingEnabled: false,
  cacheTtlInSeconds: 300,
  cacheDataEncrypted: false,
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
};

/** By the end of a patch's path: what it sets. */
const settings: Readonly<Record<string, (value: string) => Partial<MethodSetting>>> = {
  'metrics/enabled': (value) => ({ metricsEnabled: booleanOf(value) }),
  'logging/dataTrace': (value) => ({ dataTraceEnabled: booleanOf(value) }),
  'logging/loglevel': (loggingLevel) => ({ loggingLevel }),
  'throttling/burstLimit': (value) => ({ throttlingBurstLimit: numberOf(value) }),
  'throttling/rateLimit': (value) => ({ throttlingRateLimit: numberOf(value) }),
  'caching/enabled': (value) => ({ cachingEnabled: booleanOf(value) }),
  'caching/ttlInSeconds': (value) => ({ cacheTtlInSeconds: numberOf(value) }),
  'caching/dataEncrypted': (value) => ({ cacheDataEncrypted: booleanOf(value) }),
  'caching/requireAuthorizationForCacheControl': (value) => ({
    requireAuthorizationForCacheControl: booleanOf(value),
  }),
  'caching/unauthorizedCacheControlHeaderStrategy': (value) => ({
    unauthorizedCacheControlHeaderStrategy: strategyOf(value),
  }),
};

/** The rules of `/{resourcePath}/{httpMethod}/…`; the resource path's slashes are written `~1`. */
export const methodSettingRules: readonly PatchRule<StageRecord>[] = [
  ...Object.entries(settings).map(([name, set]): PatchRule<StageRecord> => ({
    op: 'replace',
    path: `/{resource_path}/{http_method}/${name}`,
    apply(stage, { value = '' }, variables) {
      const { methodSettings = {} } = stage;
      const key = keyOf(variables);
      // A method's first own setting starts from what all methods have at that time [recorded].
      const current = methodSettings[key] ?? methodSettings['*/*'] ?? initialSetting;
      return {
        ...stage,
        methodSettings: { ...methodSettings, [key]: { ...current, ...set(value) } },
      };
    },
  })),
];

/** Takes a method's own settings away. @throws AwsError 400 when it has none; the space at the end is AWS's */
export function removeMethodSetting(stage: StageRecord, path: string): StageRecord {
  const key = keyOf(
    path
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/')),
  );
  const { [key]: setting, ...methodSettings } = stage.methodSettings ?? {};
  if (!setting)
    throw badRequest(
      `Cannot remove method setting ${path.slice(1)} because there is no method setting for this method `,
    );
  return { ...stage, methodSettings };
}

/** `pets/{petId}/GET`: the resource's path without its first slash, then the verb. The root's methods are `//GET`. */
const keyOf = (variables: readonly string[]) => variables.join('/').replace(/^\/(?!\/)/, '');

function numberOf(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < -1)
    throw badRequest(`Invalid method setting value: ${value}`);
  return number;
}

const strategies = [
  'FAIL_WITH_403',
  'SUCCEED_WITH_RESPONSE_HEADER',
  'SUCCEED_WITHOUT_RESPONSE_HEADER',
] as const;

function strategyOf(value: string) {
  const strategy = strategies.find((known) => known === value);
  if (!strategy) throw badRequest(`Invalid method setting value: ${value}`);
  return strategy;
}
