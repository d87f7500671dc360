import { toList } from '../../users/attributes.ts';
import { operation } from '../operation.ts';
import { subjectInput, subjectOf } from './subject.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html */
export const adminGetUser = operation({
  name: 'AdminGetUser',
  access: 'signed',
  input: subjectInput,
  run(call, input) {
    const { user } = subjectOf(call, input);
    return {
      Username: user.username,
      UserAttributes: toList(user.attributes),
      UserCreateDate: user.createdAt,
      UserLastModifiedDate: user.updatedAt,
      Enabled: user.enabled,
      UserStatus: user.status,
    };
  },
});
