import { z } from 'zod';
import { requireGroup, requirePool } from '../../state/pools.ts';
import { GroupName, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { groupView } from './group-view.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetGroup.html */
export const getGroup = operation({
  name: 'GetGroup',
  access: 'signed',
  input: z.object({ GroupName, UserPoolId }),
  run({ store, region }, input) {
    const { id } = requirePool(store, region, input.UserPoolId);
    return { Group: groupView(requireGroup(store, id, input.GroupName)) };
  },
});
