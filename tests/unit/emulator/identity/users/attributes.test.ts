import { describe, expect, it } from 'vitest';
import {
  checkAttributes,
  checkClientMayWrite,
  checkRequired,
  isEmail,
  readableBy,
} from '../../../../../emulator/identity/users/attributes.ts';
import { aClient, aPool, user } from '../a-user.ts';

describe('the schema', () => {
  const pool = aPool({
    Schema: [
      { Name: 'email', Required: true },
      { Name: 'name', Required: true },
      { Name: 'custom:plan', Mutable: false },
    ],
  });

  it('knows standard and custom attributes and no others', () => {
    expect(() =>
      checkAttributes(pool, { nickname: 'x', 'custom:plan': 'y' }, 'create'),
    ).not.toThrow();
    for (const name of ['custom:other', 'constructor', 'planet'])
      expect(() => checkAttributes(pool, { [name]: 'x' }, 'create')).toThrow(
        `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.\n`,
      );
  });

  it('keeps what may not change', () => {
    for (const name of ['sub', 'custom:plan'])
      expect(() => checkAttributes(pool, { [name]: 'x' }, 'update')).toThrow(
        `user.${name}: Attribute cannot be updated.`,
      );
  });

  it('names all that is required and missing', () => {
    expect(() => checkRequired(pool, {})).toThrow(
      'Attributes did not conform to the schema: email: The attribute is required\nname: The attribute is required\n',
    );
    expect(() => checkRequired(pool, { email: 'a@b.c', name: 'A' })).not.toThrow();
  });

  it('looks at the form of addresses', () => {
    expect(() => checkAttributes(pool, { email: 'nobody' }, 'create')).toThrow(
      'Invalid email address format.',
    );
    expect(() => checkAttributes(pool, { phone_number: '555' }, 'create')).toThrow(
      'Invalid phone number format.',
    );
  });
});

it.each(['a@b.co', `o'neil+tag@sub.example.com`, 'ü@example.com'])(
  'takes %s for an address',
  (text) => {
    expect(isEmail(text)).toBe(true);
  },
);
it.each(['a', 'a@b', 'a@@b.c', 'a b@c.d', '@b.c', 'a@.c', 'a@b.', 'a@b..c'])(
  'takes "%s" for none',
  (text) => {
    expect(isEmail(text)).toBe(false);
  },
);

describe('an app client', () => {
  it('never writes whether an address is verified, and only what it may', () => {
    const message = 'A client attempted to write unauthorized attribute';
    expect(() => checkClientMayWrite(aClient(), ['email_verified'])).toThrow(message);
    const narrow = aClient({ WriteAttributes: ['email'] });
    expect(() => checkClientMayWrite(narrow, ['email'])).not.toThrow();
    expect(() => checkClientMayWrite(narrow, ['name'])).toThrow(message);
  });

  it('reads only what it may', () => {
    const narrow = aClient({ ReadAttributes: ['email'] });
    expect(readableBy(narrow, user)).toEqual({ sub: 'b7f0', email: 'ada@example.com' });
    expect(readableBy(aClient(), user)).toEqual(user.attributes);
  });
});
