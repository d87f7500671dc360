import { expect, it } from 'vitest';
import { checkCode, discardCode, issueCode } from '../../../../../emulator/identity/codes/codes.ts';
import { still, user } from '../a-user.ts';

const proof = { attribute: 'email', value: 'ada@example.com' };
const hourMs = 3_600_000;
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

it('makes six digits and keeps none of them', () => {
  const call = still();
  const code = issueCode(call, user, 'SIGN_UP', proof);
  expect(code).toMatch(/^\d{6}$/);
  expect(JSON.stringify(call.store.list('code'))).not.toContain(code);
});

it.each([
  ['SIGN_UP', 24 * hourMs],
  ['FORGOT_PASSWORD', hourMs],
  ['ATTRIBUTE', 24 * hourMs],
] as const)('lets a code for %s live for %i ms and not one longer', (purpose, ms) => {
  const call = still();
  const code = issueCode(call, user, purpose, proof);
  call.pass(ms - 1);
  expect(checkCode(call, user, purpose, code)).toMatchObject(proof);
  call.pass(1);
  expect(() => checkCode(call, user, purpose, code)).toThrow('please request a code again');
});

it('takes a code once, for its user and its purpose', () => {
  const call = still();
  const code = issueCode(call, user, 'SIGN_UP', proof);
  expect(() => checkCode(call, user, 'FORGOT_PASSWORD', code)).toThrow('request a code again');
  expect(() => checkCode(call, { ...user, username: 'bob' }, 'SIGN_UP', code)).toThrow();
  checkCode(call, user, 'SIGN_UP', code);
  discardCode(call, user, 'SIGN_UP');
  expect(() => checkCode(call, user, 'SIGN_UP', code)).toThrow('request a code again');
});

it('stops a guesser after five wrong codes, for the right one too, until the hour is over', () => {
  const call = still();
  const code = issueCode(call, user, 'SIGN_UP', proof);
  for (let n = 1; n <= 5; n += 1)
    expect(() => checkCode(call, user, 'SIGN_UP', wrongFor(code))).toThrow('Invalid verification');
  expect(() => checkCode(call, user, 'SIGN_UP', code)).toThrow('Attempt limit exceeded');
  call.pass(hourMs);
  expect(checkCode(call, user, 'SIGN_UP', code)).toMatchObject(proof);
});
