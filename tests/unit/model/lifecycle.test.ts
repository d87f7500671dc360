import { describe, expect, it } from 'vitest';
import { betterVersion, currentVersion, dayOf } from '../../../src/model/lifecycle.ts';
import { apiVersion } from '../../fixtures/an-api.ts';

const retired = apiVersion({ version: 'v3', lifecycle: 'retired' });
const stable = apiVersion({ version: 'v2', lifecycle: 'stable' });
const deprecated = apiVersion({ version: 'v1', lifecycle: 'deprecated' });

describe('betterVersion', () => {
  it('leads from what ends to the newest stable version, an older one too', () => {
    expect(betterVersion(retired, [retired, stable, deprecated])).toBe(stable);
    expect(betterVersion(deprecated, [retired, stable, deprecated])).toBe(stable);
  });

  it('leads from a stable version to newer ones only, and never to a retired one', () => {
    expect(betterVersion(stable, [retired, stable, deprecated])).toBeUndefined();
    expect(betterVersion(retired, [retired, deprecated])).toBeUndefined();
  });
});

describe('currentVersion', () => {
  it('is a retired version only where there is no other', () => {
    expect(currentVersion([retired, deprecated])).toBe(deprecated);
    expect(currentVersion([retired])).toBe(retired);
    expect(() => currentVersion([])).toThrow('without versions');
  });
});

describe('dayOf', () => {
  it('is a time for a day, and nothing for what is none', () => {
    expect(dayOf('2026-03-14')).toBe(Date.UTC(2026, 2, 14));
    expect([dayOf('soon'), dayOf(undefined)]).toEqual([undefined, undefined]);
  });
});
