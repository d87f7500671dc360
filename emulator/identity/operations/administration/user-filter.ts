import { invalidParameter } from '../../errors.ts';
import type { UserRecord } from '../../state/records.ts';

type Look = (user: UserRecord) => string | undefined;
const names = [
  'sub',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
];

/** What AWS lets a filter look at: https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-manage-user-accounts.html */
const searchable: ReadonlyMap<string, Look> = new Map<string, Look>([
  ['username', (user) => user.username],
  ['cognito:user_status', (user) => user.status],
  ['status', (user) => (user.enabled ? 'Enabled' : 'Disabled')],
  ...names.map((name): [string, Look] => [name, ({ attributes }) => attributes[name]]),
]);

/**
 * Reads a filter such as `email ^= "ada"` (`=` is equal, `^=` begins with; `\"` in the value is a quotation mark). Case tells
 * nothing but in `username` and `sub`.
 * @throws InvalidParameterException
 */
export function userFilter(filter: string): (user: UserRecord) => boolean {
  if (filter.trim() === '') return () => true;
  const [, name = '', operator, quoted = ''] =
    /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (!operator) throw invalidParameter('Error while parsing filter.');
  const look = searchable.get(name);
  if (!look) throw invalidParameter(`Invalid search attribute: ${name}`);
  const written = (text: string) =>
    name === 'username' || name === 'sub' ? text : text.toLowerCase();
  const value = written(quoted.replace(/\\(.)/g, '$1'));
  return (user) => {
    const found = written(look(user) ?? '');
    return operator === '=' ? found === value : found.startsWith(value);
  };
}
