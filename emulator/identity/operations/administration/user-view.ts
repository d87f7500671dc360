import type { UserRecord } from '../../state/records.ts';
import { toList } from '../../users/attributes.ts';

/**
 * A user as lists and AdminCreateUser show them; AdminGetUser calls the attributes `UserAttributes`.
 * @param only names of the attributes to show; all without it
 */
export function userView(user: UserRecord, only?: readonly string[]): object {
  const attributes = toList(user.attributes).filter(({ Name }) => !only || only.includes(Name));
  return {
    Username: user.username,
    Attributes: attributes,
    UserCreateDate: user.createdAt,
    UserLastModifiedDate: user.updatedAt,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}
