import { changePassword } from './accounts/change-password.ts';
import { confirmForgotPassword } from './accounts/confirm-forgot-password.ts';
import { confirmSignUp } from './accounts/confirm-sign-up.ts';
import { deleteUserAttributes } from './accounts/delete-user-attributes.ts';
import { deleteUser } from './accounts/delete-user.ts';
import { forgotPassword } from './accounts/forgot-password.ts';
import { getUserAttributeVerificationCode } from './accounts/get-user-attribute-verification-code.ts';
import { getUser } from './accounts/get-user.ts';
import { globalSignOut } from './accounts/global-sign-out.ts';
import { initiateAuth } from './accounts/initiate-auth.ts';
import { resendConfirmationCode } from './accounts/resend-confirmation-code.ts';
import { respondToAuthChallenge } from './accounts/respond-to-auth-challenge.ts';
import { revokeToken } from './accounts/revoke-token.ts';
import { signUp } from './accounts/sign-up.ts';
import { updateUserAttributes } from './accounts/update-user-attributes.ts';
import { verifyUserAttribute } from './accounts/verify-user-attribute.ts';
import { adminConfirmSignUp } from './administration/admin-confirm-sign-up.ts';
import { adminCreateUser } from './administration/admin-create-user.ts';
import { adminDeleteUserAttributes } from './administration/admin-delete-user-attributes.ts';
import { adminDeleteUser } from './administration/admin-delete-user.ts';
import { adminDisableUser } from './administration/admin-disable-user.ts';
import { adminEnableUser } from './administration/admin-enable-user.ts';
import { adminGetUser } from './administration/admin-get-user.ts';
import { adminInitiateAuth } from './administration/admin-initiate-auth.ts';
import { adminResetUserPassword } from './administration/admin-reset-user-password.ts';
import { adminRespondToAuthChallenge } from './administration/admin-respond-to-auth-challenge.ts';
import { adminSetUserPassword } from './administration/admin-set-user-password.ts';
import { adminUpdateUserAttributes } from './administration/admin-update-user-attributes.ts';
import { adminUserGlobalSignOut } from './administration/admin-user-global-sign-out.ts';
import { listUsers } from './administration/list-users.ts';
import { createUserPoolClient } from './clients/create-user-pool-client.ts';
import { deleteUserPoolClient } from './clients/delete-user-pool-client.ts';
import { describeUserPoolClient } from './clients/describe-user-pool-client.ts';
import { listUserPoolClients } from './clients/list-user-pool-clients.ts';
import { updateUserPoolClient } from './clients/update-user-pool-client.ts';
import { adminAddUserToGroup } from './groups/admin-add-user-to-group.ts';
import { adminListGroupsForUser } from './groups/admin-list-groups-for-user.ts';
import { adminRemoveUserFromGroup } from './groups/admin-remove-user-from-group.ts';
import { createGroup } from './groups/create-group.ts';
import { deleteGroup } from './groups/delete-group.ts';
import { getGroup } from './groups/get-group.ts';
import { listGroups } from './groups/list-groups.ts';
import { listUsersInGroup } from './groups/list-users-in-group.ts';
import type { Operation } from './operation.ts';
import { createUserPool } from './pools/create-user-pool.ts';
import { deleteUserPool } from './pools/delete-user-pool.ts';
import { describeUserPool } from './pools/describe-user-pool.ts';
import { listUserPools } from './pools/list-user-pools.ts';
import { updateUserPool } from './pools/update-user-pool.ts';

const all: readonly Operation[] = [
  ...[createUserPool, describeUserPool, updateUserPool, listUserPools, deleteUserPool],
  ...[createUserPoolClient, describeUserPoolClient, updateUserPoolClient, listUserPoolClients],
  deleteUserPoolClient,
  ...[createGroup, getGroup, listGroups, deleteGroup, listUsersInGroup],
  ...[adminAddUserToGroup, adminRemoveUserFromGroup, adminListGroupsForUser],
  ...[adminCreateUser, adminGetUser, listUsers, adminDeleteUser],
  ...[adminUpdateUserAttributes, adminDeleteUserAttributes],
  ...[adminSetUserPassword, adminResetUserPassword, adminConfirmSignUp],
  ...[adminEnableUser, adminDisableUser, adminUserGlobalSignOut],
  ...[adminInitiateAuth, adminRespondToAuthChallenge],
  ...[signUp, confirmSignUp, resendConfirmationCode],
  ...[initiateAuth, respondToAuthChallenge],
  ...[forgotPassword, confirmForgotPassword, changePassword],
  ...[getUser, updateUserAttributes, deleteUserAttributes, deleteUser],
  ...[getUserAttributeVerificationCode, verifyUserAttribute],
  ...[globalSignOut, revokeToken],
];

/** Every operation by its name in `X-Amz-Target`. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  all.map((operation) => [operation.name, operation]),
);
