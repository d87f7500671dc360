import type { GroupRecord } from '../../state/records.ts';

export const groupView = (group: GroupRecord): object => ({
  GroupName: group.name,
  UserPoolId: group.poolId,
  ...(group.description !== undefined && { Description: group.description }),
  ...(group.roleArn !== undefined && { RoleArn: group.roleArn }),
  ...(group.precedence !== undefined && { Precedence: group.precedence }),
  CreationDate: group.createdAt,
  LastModifiedDate: group.updatedAt,
});
