import { expect, test } from 'vitest';
import { rateMs, scheduledEvent } from '../../../../emulator/lambda/schedule.ts';

test.each([
  ['rate(1 minute)', 60_000],
  ['rate(5 minutes)', 300_000],
  ['rate(1 hour)', 3_600_000],
  ['rate(2 days)', 172_800_000],
])('%s is %i ms', (expression, ms) => expect(rateMs(expression)).toBe(ms));

test.each(['rate(0 minutes)', 'rate(1 second)', 'cron(0 12 * * ? *)', ''])(
  '%s is refused',
  (expression) => {
    expect(() => rateMs(expression)).toThrow(RangeError);
  },
);

test('the event is that of EventBridge Scheduler', () => {
  const definition = { name: 'sweep', entry: '', timeoutMs: 1, memoryMb: 128, environment: {} };
  const deployment = {
    accountId: '123456789012',
    region: 'eu-central-1',
    awsEndpoint: '',
    credentials: { accessKeyId: '', secretAccessKey: '' },
  };
  expect(scheduledEvent(definition, deployment, Date.UTC(2026, 0, 2, 3, 4, 5, 678))).toEqual({
    version: '0',
    id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: '123456789012',
    time: '2026-01-02T03:04:05Z',
    region: 'eu-central-1',
    resources: ['arn:aws:scheduler:eu-central-1:123456789012:schedule/default/sweep'],
    detail: '{}',
  });
});
