import { randomBytes } from 'node:crypto';
import type { Deployment, FunctionDefinition } from './function-definition.ts';

const unitsMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/**
 * Milliseconds between two runs of `rate(5 minutes)`
 * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#rate-based).
 * @throws RangeError for anything else
 */
export function rateMs(expression: string): number {
  const [, value, unit] = expression.match(/^rate\((\d+) (minute|hour|day)s?\)$/) ?? [];
  const intervalMs = Number(value) * unitsMs[unit as keyof typeof unitsMs];
  if (!(intervalMs > 0))
    throw new RangeError(
      `The schedule "${expression}" is not understood. Write rate(1 minute), rate(5 minutes), rate(1 hour) or rate(1 day).`,
    );
  return intervalMs;
}

/** What EventBridge Scheduler sends to a target that names no input of its own. */
export function scheduledEvent(
  { name }: FunctionDefinition,
  { accountId, region }: Deployment,
  epochMs: number,
): object {
  return {
    version: '0',
    id: randomBytes(8).toString('hex'),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: accountId,
    time: new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [`arn:aws:scheduler:${region}:${accountId}:schedule/default/${name}`],
    detail: '{}',
  };
}
