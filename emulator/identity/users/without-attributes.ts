import { invalidParameter } from '../errors.ts';
import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { checkAttributes, checkRequired } from './attributes.ts';

/**
 * The user without some attributes; with an address goes the word that it is verified.
 * @throws InvalidParameterException for `sub`, attributes that are required, fixed, or that the user signs in with
 */
export function withoutAttributes(
  pool: UserPoolRecord,
  user: UserRecord,
  names: readonly string[],
): UserRecord {
  checkAttributes(pool, Object.fromEntries(names.map((name) => [name, ''])), 'update');
  const signsInWith = pool.settings.UsernameAttributes?.find((name) => names.includes(name));
  if (signsInWith)
    throw invalidParameter(`Cannot delete ${signsInWith}: the user signs in with it.`);
  const gone = new Set(names.flatMap((name) => [name, `${name}_verified`]));
  const attributes = Object.fromEntries(
    Object.entries(user.attributes).filter(([name]) => !gone.has(name)),
  );
  checkRequired(pool, attributes);
  return { ...user, attributes };
}
