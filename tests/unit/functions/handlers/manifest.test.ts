import { describe, expect, it } from 'vitest';
import { functions } from '../../../../functions/handlers/_manifest.ts';
import { readEnvironment } from '../../../../functions/handlers/env.ts';

describe.each(functions)('$name', ({ entry, environment }) => {
  it('needs just the variables it lists, and names all that are missing', async () => {
    const { handler } = (await import(entry.href)) as {
      handler: (event: object, context: object) => Promise<unknown>;
    };
    const message = await handler({}, {}).catch(String);
    const named = String(message).match(/[A-Z_]+(?=: is not set)/g) ?? [];
    expect(named.toSorted()).toEqual([...environment].toSorted());
  });
});

describe('the environment', () => {
  const secret = Buffer.alloc(32, 1).toString('base64');
  const older = Buffer.alloc(32, 2).toString('base64');

  it('is parsed', () => {
    const source = { KEY_VAULT_SECRET: `${secret},${older}`, KEYS_PER_USER: '10' };
    const env = readEnvironment(['KEY_VAULT_SECRET', 'KEYS_PER_USER'], source);
    expect(env.KEYS_PER_USER).toBe(10);
    expect(env.KEY_VAULT_SECRET.map((bytes) => bytes.length)).toEqual([32, 32]);
  });

  it('that is wrong is told with how to mend it, and without its value', () => {
    const source = { KEY_VAULT_SECRET: 'too-short-a-secret', KEY_PREFIX: 'g-h' };
    const read = () => readEnvironment(['KEY_VAULT_SECRET', 'KEY_PREFIX', 'TABLE_NAME'], source);
    expect(read).toThrow(/KEY_VAULT_SECRET: Give 32 random bytes/);
    expect(read).toThrow(/KEY_PREFIX: Use 1 to 12 letters and digits\./);
    expect(read).toThrow(/TABLE_NAME: is not set\./);
    expect(read).not.toThrow(/too-short-a-secret/);
  });
});
