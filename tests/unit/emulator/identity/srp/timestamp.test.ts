import { expect, it } from 'vitest';
import { isClaimTimestamp } from '../../../../../emulator/identity/srp/timestamp.ts';

it.each(['Sun Nov 1 09:05:03 UTC 2026', 'Tue Dec 31 23:59:59 UTC 2030'])('takes %s', (text) => {
  expect(isClaimTimestamp(text)).toBe(true);
});

it.each([
  'Sun Nov 01 09:05:03 UTC 2026',
  'Sun Nov 1 9:05:03 UTC 2026',
  'Sun Nov 1 09:05:03 GMT 2026',
  'Sun Nov 32 09:05:03 UTC 2026',
  'dom nov 1 09:05:03 UTC 2026',
  '2026-11-01T09:05:03Z',
  'Sun Nov 1 09:05:03 UTC 2026 ',
  '',
])('refuses "%s"', (text) => {
  expect(isClaimTimestamp(text)).toBe(false);
});
