import { describe, expect, it } from 'vitest';
import { isFresh } from '../../../../src/islands/session/tokens.ts';

const now = 1_800_000_000;

describe('isFresh', () => {
  it('trusts a token with more than a minute left', () => {
    expect(isFresh(now + 61, now, 0)).toBe(true);
    expect(isFresh(now + 60, now, 0)).toBe(false);
  });

  it('counts by the clock of Cognito when this computer’s runs ahead', () => {
    expect(isFresh(now + 30, now, 3600)).toBe(true);
    expect(isFresh(now + 3600, now, -3600)).toBe(false);
  });
});
