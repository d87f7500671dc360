import { expect, it } from 'vitest';
import { userFilter } from '../../../../../emulator/identity/operations/administration/user-filter.ts';
import { user } from '../a-user.ts';

it.each([
  ['', true],
  ['email = "ADA@example.com"', true],
  ['email ^= "ada@"', true],
  ['"email" ^= "ada@"', true],
  ['email = "ada@"', false],
  ['username = "ada"', true],
  ['username = "ADA"', false],
  ['status = "Enabled"', true],
  ['cognito:user_status="CONFIRMED"', true],
  ['nickname = "x"', undefined],
  ['name = "\\"quoted\\""', false],
  ['toString = "x"', undefined],
  ['email', undefined],
  ['email = ada', undefined],
  ['email = "a" or email = "b"', undefined],
])('reads %s', (filter, holds) => {
  if (holds === undefined) expect(() => userFilter(filter)).toThrow();
  else expect(userFilter(filter)(user)).toBe(holds);
});
