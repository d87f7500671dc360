import { expect, it } from 'vitest';
import { daysOfUse } from '../../../../functions/aws/days-of-use.ts';

it('reads one pair a day from the first day on, and leaves days without calls out', () => {
  const values = {
    gw1: [
      [0, 100],
      [10, 90],
      [90, 0],
    ],
    gw2: [[3]],
  };
  expect(daysOfUse('plan', '2026-11-29', values)).toEqual([
    { gatewayKeyId: 'gw1', usagePlanId: 'plan', day: '2026-11-30', used: 10, remaining: 90 },
    { gatewayKeyId: 'gw1', usagePlanId: 'plan', day: '2026-12-01', used: 90, remaining: 0 },
    { gatewayKeyId: 'gw2', usagePlanId: 'plan', day: '2026-11-29', used: 3 },
  ]);
});

it('takes a day of another form for one without calls, and keeps the count of days', () => {
  expect(daysOfUse('plan', '2026-11-01', { gw1: [[], [4, 6]] })).toEqual([
    { gatewayKeyId: 'gw1', usagePlanId: 'plan', day: '2026-11-02', used: 4, remaining: 6 },
  ]);
});
