import { expect, it } from 'vitest';
import {
  checkLockout,
  countFailure,
  forgetFailures,
} from '../../../../../emulator/identity/sign-in/lockout.ts';
import { still } from '../a-user.ts';

/** Fails `n` times, each as soon as it may, and returns how long the last lock holds. */
function lockAfter(n: number): number {
  const call = still();
  for (let count = 1; count < n; count += 1) {
    countFailure(call, 'ada');
    call.pass((call.store.get('lockout', 'ada')?.lockedUntilMs ?? 0) - call.clock());
  }
  countFailure(call, 'ada');
  return (call.store.get('lockout', 'ada')?.lockedUntilMs ?? 0) - call.clock();
}

it.each([
  [4, 0],
  [5, 1_000],
  [6, 2_000],
  [7, 4_000],
  [14, 512_000],
  [15, 900_000],
  [60, 900_000],
])('locks after %i wrong passwords for %i ms', (failures, waitMs) => {
  expect(lockAfter(failures)).toBe(waitMs);
});

it('lets the user in again when the time is over', () => {
  const call = still();
  for (let n = 1; n <= 5; n += 1) countFailure(call, 'ada');
  expect(() => checkLockout(call, 'ada')).toThrow('Password attempts exceeded');
  expect(() => checkLockout(call, 'bob')).not.toThrow();
  call.pass(1_000);
  expect(() => checkLockout(call, 'ada')).not.toThrow();
});

it('forgets after a success, and after 15 minutes of quiet', () => {
  const call = still();
  for (let n = 1; n <= 4; n += 1) countFailure(call, 'ada');
  forgetFailures(call, 'ada');
  countFailure(call, 'ada');
  expect(() => checkLockout(call, 'ada')).not.toThrow();
  for (let n = 2; n <= 5; n += 1) countFailure(call, 'ada');
  call.pass(1_000 + 900_000);
  countFailure(call, 'ada');
  expect(call.store.get('lockout', 'ada')).toMatchObject({ failures: 1 });
});
