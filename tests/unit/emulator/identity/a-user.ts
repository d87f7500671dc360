import { openStore, type Store } from '../../../../emulator/identity/state/store.ts';
import { clientSettings } from '../../../../emulator/identity/state/client-settings.ts';
import { poolSettings } from '../../../../emulator/identity/state/pool-settings.ts';
import type {
  ClientRecord,
  UserPoolRecord,
  UserRecord,
} from '../../../../emulator/identity/state/records.ts';

export const user: UserRecord = {
  username: 'ada',
  poolId: 'us-east-1_AbCdEfGhI',
  createdAt: 0,
  updatedAt: 0,
  status: 'CONFIRMED',
  enabled: true,
  attributes: { sub: 'b7f0', email: 'ada@example.com', email_verified: 'true' },
  groups: [],
};

export const aPool = (settings: object = {}): UserPoolRecord => ({
  id: user.poolId,
  name: 'Acme',
  createdAt: 0,
  updatedAt: 0,
  settings: poolSettings.parse(settings),
  signingKey: { kty: 'RSA', kid: 'one' },
  simulationSecret: 'c2VjcmV0',
});

export const aClient = (settings: object = {}): ClientRecord => ({
  id: 'client',
  poolId: user.poolId,
  createdAt: 0,
  updatedAt: 0,
  settings: clientSettings.parse({ ClientName: 'site', ...settings }),
});

/** A store in memory and a clock that stands still until it is moved. */
export function still(): { store: Store; clock: () => number; pass(ms: number): void } {
  let nowMs = 1_700_000_000_000;
  const clock = () => nowMs;
  return { store: openStore(':memory:', clock), clock, pass: (ms) => void (nowMs += ms) };
}
