import type { EnvironmentName } from './env.ts';

/** One Lambda function as the local stack and the AWS stack deploy it. */
export interface FunctionManifest {
  /** Permanent: openapi/portal/v1.yaml names it in its integrations. */
  readonly name: `gatehouse-${string}`;
  /** Module that exports `handler`. */
  readonly entry: URL;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** EventBridge Scheduler expression; the event is `{}`. */
  readonly schedule?: `rate(${string})`;
  /** How many may run at once; absent means the account's limit. */
  readonly reservedConcurrency?: number;
  /** Every variable it needs, all of them required. */
  readonly environment: readonly EnvironmentName[];
}

const entry = (file: string): URL => new URL(file, import.meta.url);
const forKeys = ['TABLE_NAME', 'KEY_VAULT_SECRET', 'PROVISIONER_FUNCTION'] as const;

/**
 * The portal's functions. The provisioner's sweep is its own schedule: it is the same work, begun by the clock. An API
 * function stays below the gateway's integration timeout in openapi/portal/v1.yaml.
 */
export const functions: readonly FunctionManifest[] = [
  {
    name: 'gatehouse-me',
    entry: entry('me.ts'),
    timeoutMs: 10_000,
    memoryMb: 256,
    environment: ['TABLE_NAME', 'PROVISIONER_FUNCTION'],
  },
  {
    name: 'gatehouse-keys',
    entry: entry('keys.ts'),
    timeoutMs: 10_000,
    memoryMb: 256,
    environment: [...forKeys, 'KEY_PREFIX', 'KEYS_PER_USER'],
  },
  {
    name: 'gatehouse-subscriptions',
    entry: entry('subscriptions.ts'),
    timeoutMs: 10_000,
    memoryMb: 256,
    environment: ['TABLE_NAME', 'PROVISIONER_FUNCTION'],
  },
  {
    name: 'gatehouse-plans',
    entry: entry('plans.ts'),
    timeoutMs: 10_000,
    memoryMb: 256,
    environment: ['TABLE_NAME'],
  },
  {
    name: 'gatehouse-usage',
    entry: entry('usage.ts'),
    timeoutMs: 10_000,
    memoryMb: 256,
    environment: ['TABLE_NAME'],
  },
  {
    name: 'gatehouse-provisioner',
    entry: entry('provisioner.ts'),
    timeoutMs: 60_000,
    memoryMb: 256,
    schedule: 'rate(1 minute)',
    reservedConcurrency: 1,
    environment: [...forKeys, 'USER_POOL_ID'],
  },
  {
    name: 'gatehouse-usage-collector',
    entry: entry('usage-collector.ts'),
    timeoutMs: 60_000,
    memoryMb: 256,
    schedule: 'rate(1 minute)',
    reservedConcurrency: 1,
    environment: ['TABLE_NAME'],
  },
];
