import { invalidParameter, notAuthorized } from '../errors.ts';
import type { ClientRecord, UserPoolRecord, UserRecord } from '../state/records.ts';
import { isMutable, standardAttributes } from './schema.ts';

export interface Attribute {
  readonly Name: string;
  readonly Value: string;
}

export const toRecord = (attributes: readonly Attribute[]): Record<string, string> =>
  Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]));

export const toList = (attributes: Readonly<Record<string, string>>): Attribute[] =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

const verifiedFlags = new Set(['email_verified', 'phone_number_verified']);

/** @throws NotAuthorizedException when the app client may not write one of the attributes */
export function checkClientMayWrite(client: ClientRecord, names: readonly string[]): void {
  const writable = client.settings.WriteAttributes;
  if (names.some((name) => verifiedFlags.has(name) || (writable && !writable.includes(name))))
    throw notAuthorized('A client attempted to write unauthorized attribute');
}

/**
 * Holds attributes against the pool's schema.
 * @throws InvalidParameterException naming the attribute
 */
export function checkAttributes(
  pool: UserPoolRecord,
  attributes: Readonly<Record<string, string>>,
  purpose: 'create' | 'update',
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const custom = pool.settings.Schema?.find((entry) => entry.Name === name);
    if (!custom && !standardAttributes.has(name) && !verifiedFlags.has(name))
      throw doesNotConform(`${name}: Attribute does not exist in the schema.\n`);
    if (name === 'sub' || (purpose === 'update' && !isMutable(custom)))
      throw invalidParameter(`user.${name}: Attribute cannot be updated.\n`);
    if (name === 'email' && value !== '' && !isEmail(value))
      throw invalidParameter('Invalid email address format.');
    if (name === 'phone_number' && value !== '' && !/^\+\d{2,15}$/.test(value))
      throw invalidParameter('Invalid phone number format.');
    if (verifiedFlags.has(name) && !/^(true|false)$/i.test(value))
      throw invalidParameter(`Invalid value for attribute ${name}: true or false expected.`);
  }
}

/** @throws InvalidParameterException when an attribute that the pool requires is missing */
export function checkRequired(
  pool: UserPoolRecord,
  attributes: Readonly<Record<string, string>>,
): void {
  const missing = (pool.settings.Schema ?? []).filter(
    ({ Name, Required }) => Required && Name !== 'sub' && !attributes[Name],
  );
  const reasons = missing.map(({ Name }) => `${Name}: The attribute is required\n`);
  if (reasons.length > 0) throw doesNotConform(reasons.join(''));
}

const doesNotConform = (reasons: string) =>
  invalidParameter(`Attributes did not conform to the schema: ${reasons}`);

/** What Cognito takes for an address: one `@` with something on both sides, no blanks, a dot in the domain. */
export const isEmail = (text: string) => /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text);

/** The user's attributes that the app client may read; without a list of its own it reads all. */
export function readableBy(client: ClientRecord, user: UserRecord): Record<string, string> {
  const readable = client.settings.ReadAttributes;
  return Object.fromEntries(
    Object.entries(user.attributes).filter(
      ([name]) => name === 'sub' || !readable || readable.includes(name),
    ),
  );
}
