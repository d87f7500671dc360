import { describe, expect, it } from 'vitest';
import {
  methodSettingFor,
  rateOf,
} from '../../../../../emulator/gateway/limits/method-settings.ts';

describe('method settings', () => {
  const all = { throttlingRateLimit: 1 };
  const own = { throttlingRateLimit: 2 };

  it.each([
    ['pets/GET', '/pets'],
    ['/pets/GET', '/pets'],
    ['~1pets/GET', '/pets'],
    ['pets/{id}/GET', '/pets/{id}'],
    ['~1pets~1{id}/GET', '/pets/{id}'],
    ['/GET', '/'],
    ['//GET', '/'],
    ['~1/GET', '/'],
  ])('finds %s for GET %s', (key, path) => {
    expect(methodSettingFor({ '*/*': all, [key]: own }, path, 'GET')).toBe(own);
  });

  it('falls back to the setting of all methods, and to none', () => {
    expect(methodSettingFor({ '*/*': all, 'pets/GET': own }, '/pets', 'POST')).toBe(all);
    expect(methodSettingFor({ 'pets/GET': own }, '/', 'GET')).toBeUndefined();
    expect(methodSettingFor(undefined, '/', 'GET')).toBeUndefined();
  });

  it("fills in the account's limits for what is not given", () => {
    expect(rateOf({ burstLimit: 0 })).toEqual({ rateLimit: 10_000, burstLimit: 0 });
    expect(rateOf({ rateLimit: 1 })).toEqual({ rateLimit: 1, burstLimit: 5_000 });
  });
});
