import { expect, it } from 'vitest';
import { claimTexts } from '../../../../../emulator/gateway/authorizers/claim-texts.ts';

it('writes claims as REST APIs do: all text, lists with commas, times as Java', () => {
  const exp = Date.parse('2026-11-02T03:04:05Z') / 1000;
  expect(
    claimTexts({
      exp,
      iat: exp,
      auth_time: exp,
      email_verified: true,
      'cognito:groups': ['a', 'b'],
      identities: { a: 1 },
    }),
  ).toEqual({
    exp: 'Mon Nov 02 03:04:05 UTC 2026',
    iat: 'Mon Nov 02 03:04:05 UTC 2026',
    auth_time: String(exp),
    email_verified: 'true',
    'cognito:groups': 'a,b',
    identities: '{"a":1}',
  });
});
