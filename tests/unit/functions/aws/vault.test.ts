import { describe, expect, it } from 'vitest';
import { aesVault } from '../../../../functions/aws/vault.ts';

const secret = (fill: number) => new Uint8Array(32).fill(fill);
const context = 'key/ada/k_1';

describe('a vault', () => {
  const vault = aesVault([secret(1)]);

  it('opens what it sealed', () => {
    expect(vault.open(vault.seal('ghSecretValue', context), context)).toBe('ghSecretValue');
  });

  it('seals the same value differently each time, and never in clear', () => {
    const [one, two] = [vault.seal('ghSecretValue', context), vault.seal('ghSecretValue', context)];
    expect(one).not.toBe(two);
    expect(one).not.toContain('ghSecretValue');
  });

  it('does not open a value in another row', () => {
    const sealed = vault.seal('ghSecretValue', context);
    expect(() => vault.open(sealed, 'key/bob/k_1')).toThrow();
  });

  it('does not open a value that was changed', () => {
    const sealed = vault.seal('ghSecretValue', context);
    for (let at = sealed.indexOf('.') + 1; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      // The last character of base64url may hold bits that mean nothing; the bytes are what counts.
      const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      const bytes = (text: string) => Buffer.from(text.split('.')[1] ?? '', 'base64url');
      if (bytes(changed).equals(bytes(sealed))) continue;
      expect(() => vault.open(changed, context), String(at)).toThrow();
    }
  });

  it('does not open a shortened value', () => {
    const sealed = vault.seal('x', context);
    for (let length = 0; length < sealed.length - 1; length += 1) {
      expect(() => vault.open(sealed.slice(0, length), context), String(length)).toThrow();
    }
  });
});

it('a new secret seals while the old one still opens, until it is taken away', () => {
  const sealed = aesVault([secret(1)]).seal('ghSecretValue', context);
  const rotated = aesVault([secret(2), secret(1)]);
  expect(rotated.open(sealed, context)).toBe('ghSecretValue');
  const resealed = rotated.seal('ghSecretValue', context);
  expect(aesVault([secret(2)]).open(resealed, context)).toBe('ghSecretValue');
  expect(() => aesVault([secret(2)]).open(sealed, context)).toThrow(/no longer holds/);
});
