import { describe, expect, it } from 'vitest';
import { unmetRules } from '../../../../src/islands/session/password-rules.ts';

const unmet = (password: string) => unmetRules(password).map(({ id }) => id);

describe('unmetRules', () => {
  it('names every rule for an empty password', () => {
    expect(unmet('')).toEqual(['length', 'lower', 'upper', 'digit', 'symbol']);
  });

  it.each(['Passw0rd!', 'Aa1^aaaa', 'Aa1 aaaaa', 'Aa1-aaaa', 'Aa1[aaaa', 'Aa1\\aaaa', 'Aa1`aaaa'])(
    'takes %j',
    (password) => {
      expect(unmet(password)).toEqual([]);
    },
  );

  it.each([
    ['Passw0!', ['length']],
    ['PASSW0RD!', ['lower']],
    ['passw0rd!', ['upper']],
    ['Password!', ['digit']],
    ['Passw0rdd', ['symbol']],
    ['Passw0rdé', ['symbol']],
    [' Passw0rd ', ['symbol']],
  ])('names what %j lacks', (password, rules) => {
    expect(unmet(password)).toEqual(rules);
  });
});
