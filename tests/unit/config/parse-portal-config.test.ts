import { describe, expect, it } from 'vitest';
import { parsePortalConfig } from '../../../src/config/parse-portal-config.ts';
import portal from '../../../src/config/portal.ts';

const parse = (change: object) => () => parsePortalConfig({ ...portal, ...change }, 'portal.ts');

describe('the config of a portal', () => {
  it('ships in a form that is valid', () => {
    expect(parse({})().plans.map((plan) => plan.id)).toEqual(['free', 'pro']);
  });

  it('refuses an unknown setting and suggests the one that was meant', () => {
    expect(parse({ tagLine: 'x' })).toThrow(
      'tagLine: there is no such setting. Did you mean "tagline"?',
    );
  });

  it('names the path of a fault inside a list', () => {
    const plan = { id: 'a', name: 'A', apis: '*', quota: { limit: 0, period: 'DAY' } };
    expect(parse({ plans: [plan] })).toThrow(/plans\[0\]\.quota\.limit: .* \(it is 0\)/);
  });

  it('suggests inside a nested optional object', () => {
    const plan = { id: 'a', name: 'A', apis: '*', throttle: { ratelimit: 1, burstLimit: 1 } };
    expect(parse({ plans: [plan] })).toThrow(
      'plans[0].throttle.ratelimit: there is no such setting. Did you mean "rateLimit"?',
    );
  });

  it('lists every fault at once', () => {
    expect(parse({ name: '', supportEmail: 'x', colour: 'red' })).toThrow(/3 faults/);
  });

  it('refuses two plans of one id', () => {
    const plan = { id: 'a', name: 'A', apis: '*' };
    expect(parse({ plans: [plan, plan] })).toThrow('two plans have the id "a"');
  });
});
