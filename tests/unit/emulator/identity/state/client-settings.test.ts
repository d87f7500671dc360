import { expect, it } from 'vitest';
import { checkClient } from '../../../../../emulator/identity/operations/clients/check-client.ts';
import { tokenValidity } from '../../../../../emulator/identity/state/client-settings.ts';
import { aClient } from '../a-user.ts';

const validity = (settings: object) => tokenValidity(aClient(settings).settings);
const check = (settings: object) => () => checkClient(aClient(settings).settings);

it('counts hours for access and id tokens and days for refresh tokens unless told otherwise', () => {
  expect(validity({})).toEqual({ access: 3600, id: 3600, refresh: 30 * 86_400 });
  expect(validity({ AccessTokenValidity: 2, RefreshTokenValidity: 0 })).toMatchObject({
    access: 7200,
    refresh: 30 * 86_400,
  });
  const TokenValidityUnits = { AccessToken: 'minutes', RefreshToken: 'hours' };
  expect(
    validity({ AccessTokenValidity: 10, RefreshTokenValidity: 5, TokenValidityUnits }),
  ).toMatchObject({ access: 600, refresh: 18_000 });
});

it('keeps AWS’s limits', () => {
  expect(check({})).not.toThrow();
  expect(check({ AccessTokenValidity: 25 })).toThrow('Invalid range for token validity.');
  const seconds = { AccessToken: 'seconds' };
  expect(check({ AccessTokenValidity: 299, TokenValidityUnits: seconds })).toThrow();
  expect(check({ AccessTokenValidity: 300, TokenValidityUnits: seconds })).not.toThrow();
  expect(
    check({
      AccessTokenValidity: 5,
      RefreshTokenValidity: 2,
      TokenValidityUnits: { RefreshToken: 'hours' },
    }),
  ).toThrow('must not outlive');
  expect(check({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] })).toThrow();
});
