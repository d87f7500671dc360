import { describe, expect, it } from 'vitest';
import {
  findOverlap,
  reachableApis,
  throttleWords,
} from '../../../../src/islands/account/plans/plan-reach.ts';
import type { Key, Plan } from '../../../../src/islands/portal/portal-client.ts';

const plan = (id: string, apis: string[]): Plan => ({ id, name: id, description: '', apis });
const free = plan('free', ['transit/v1', 'transit/v2']);
const pro = plan('pro', ['transit/v2', 'maps/v1']);
const maps = plan('maps', ['maps/v1']);
const plans = [free, pro, maps];
const on = (...ids: string[]): Pick<Key, 'plans'> => ({
  plans: ids.map((planId) => ({ planId, status: 'active' })),
});

describe('findOverlap', () => {
  it('names the plan in the way and the APIs that both cover', () => {
    expect(findOverlap(on('free'), pro, plans)).toEqual({ plan: free, apis: ['transit/v2'] });
  });

  it('sees nothing in the way of plans that share no API', () => {
    expect(findOverlap(on('free'), maps, plans)).toBeUndefined();
    expect(findOverlap(on(), pro, plans)).toBeUndefined();
  });

  it('does not take a plan for its own obstacle', () => {
    expect(findOverlap(on('pro'), pro, plans)).toBeUndefined();
  });
});

describe('reachableApis', () => {
  it('lists each API of the key’s plans once', () => {
    expect(reachableApis(on('free', 'pro'), plans)).toEqual([
      'transit/v1',
      'transit/v2',
      'maps/v1',
    ]);
  });
});

describe('throttleWords', () => {
  it('says rate and burst', () => {
    const throttle = { rateLimit: 5, burstLimit: 10 };
    expect(throttleWords({ throttle })).toBe('5 requests a second, 10 at once');
  });
});
