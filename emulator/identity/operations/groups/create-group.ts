import { z } from 'zod';
import { seconds } from '../../call.ts';
import { CognitoError } from '../../errors.ts';
import { requirePool } from '../../state/pools.ts';
import { keyOf } from '../../state/store.ts';
import { GroupName, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { groupView } from './group-view.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html */
export const createGroup = operation({
  name: 'CreateGroup',
  access: 'signed',
  input: z.object({
    GroupName,
    UserPoolId,
    Description: z.string().max(2048).optional(),
    RoleArn: z.string().min(20).max(2048).optional(),
    Precedence: z.int().min(0).optional(),
  }),
  run(call, { GroupName: name, UserPoolId: poolId, Description, RoleArn, Precedence }) {
    requirePool(call.store, call.region, poolId);
    if (call.store.get('group', keyOf(poolId, name)))
      throw new CognitoError('GroupExistsException', 'A group with the name already exists.');
    const now = seconds(call);
    const group = {
      name,
      poolId,
      createdAt: now,
      updatedAt: now,
      ...(Description !== undefined && { description: Description }),
      ...(RoleArn !== undefined && { roleArn: RoleArn }),
      ...(Precedence !== undefined && { precedence: Precedence }),
    };
    call.store.put('group', keyOf(poolId, name), group);
    return { Group: groupView(group) };
  },
});
