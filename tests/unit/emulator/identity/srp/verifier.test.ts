import { expect, it } from 'vitest';
import { makeVerifier, passwordMatches } from '../../../../../emulator/identity/srp/verifier.ts';
import vectors from '../../../../fixtures/srp/amazon-cognito-identity-js.json' with { type: 'json' };

const identity = { poolName: vectors.poolName, userId: vectors.userId };

it.each(vectors.handshakes)('computes the verifier of the client’s library ($salt)', (vector) => {
  const record = { salt: vector.salt, verifier: vector.verifier };
  expect(passwordMatches(identity, vectors.password, record)).toBe(true);
  expect(passwordMatches(identity, `${vectors.password} `, record)).toBe(false);
  expect(passwordMatches({ ...identity, poolName: 'other' }, vectors.password, record)).toBe(false);
});

it('makes another verifier of the same password each time', () => {
  const [one, other] = [makeVerifier(identity, 'same'), makeVerifier(identity, 'same')];
  expect(one.salt).not.toBe(other.salt);
  expect(one.verifier).not.toBe(other.verifier);
  expect(passwordMatches(identity, 'same', one)).toBe(true);
});
