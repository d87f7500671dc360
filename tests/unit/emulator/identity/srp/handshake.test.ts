import { describe, expect, it } from 'vitest';
import {
  proves,
  readClientHalf,
  serverHalf,
  sharedKey,
} from '../../../../../emulator/identity/srp/handshake.ts';
import { N, g, power } from '../../../../../emulator/identity/srp/group.ts';
import vectors from '../../../../fixtures/srp/amazon-cognito-identity-js.json' with { type: 'json' };

const identity = { poolName: vectors.poolName, userId: vectors.userId };

describe.each(vectors.handshakes)('the handshake of $secretBlock', (vector) => {
  const handshake = {
    identity,
    record: { salt: vector.salt, verifier: vector.verifier },
    clientPublic: vector.clientPublic,
    serverPrivate: vector.b,
  };
  const claim = {
    secretBlock: Buffer.from(vector.secretBlock),
    timestamp: vectors.timestamp,
    signature: Buffer.from(vector.signature, 'base64'),
  };

  it('leads to the key the client has', () => {
    expect(power(g, BigInt(`0x${vector.a}`)).toString(16)).toBe(vector.clientPublic);
    expect(sharedKey(handshake).toString('hex')).toBe(vector.sharedKey);
  });

  it('takes the client’s proof and no other', () => {
    expect(proves(handshake, claim)).toBe(true);
    const others = [
      { ...claim, timestamp: 'Sun Nov 1 09:05:04 UTC 2026' },
      { ...claim, secretBlock: Buffer.from('another') },
      { ...claim, signature: Buffer.alloc(32) },
      { ...claim, signature: Buffer.alloc(0) },
    ];
    for (const other of others) expect(proves(handshake, other)).toBe(false);
    expect(proves({ ...handshake, serverPrivate: '2' }, claim)).toBe(false);
    expect(proves({ ...handshake, identity: { ...identity, userId: 'other' } }, claim)).toBe(false);
  });
});

it('makes a half of its own each time', () => {
  const record = { salt: '01', verifier: '05' };
  const [one, other] = [serverHalf(record), serverHalf(record)];
  expect(one.secret).not.toBe(other.secret);
  expect(one.open).not.toBe(other.open);
});

it('refuses a client’s half that would make the key known: zero, the prime, its multiples', () => {
  for (const hex of ['0', '000', N.toString(16), (2n * N).toString(16), '', 'xyz', '-1'])
    expect(readClientHalf(hex)).toBeUndefined();
  expect(readClientHalf('0a')).toBe(10n);
});
