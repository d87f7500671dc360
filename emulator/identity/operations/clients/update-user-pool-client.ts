import { seconds } from '../../call.ts';
import { clientSettings } from '../../state/client-settings.ts';
import { requireClientOfPool, requirePool } from '../../state/pools.ts';
import { ClientId, UserPoolId } from '../members.ts';
import { operation } from '../operation.ts';
import { checkClient } from './check-client.ts';
import { clientView } from './client-view.ts';

/**
 * Sets everything anew but the name, which stays when it is not given, and the secret.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export const updateUserPoolClient = operation({
  name: 'UpdateUserPoolClient',
  access: 'signed',
  input: clientSettings.extend({
    UserPoolId,
    ClientId,
    ClientName: clientSettings.shape.ClientName.optional(),
  }),
  run(call, { UserPoolId: poolId, ClientId: clientId, ClientName, ...given }) {
    requirePool(call.store, call.region, poolId);
    const client = requireClientOfPool(call.store, poolId, clientId);
    const settings = { ...given, ClientName: ClientName ?? client.settings.ClientName };
    checkClient(settings);
    const updated = { ...client, updatedAt: seconds(call), settings };
    call.store.put('client', clientId, updated);
    return { UserPoolClient: clientView(updated) };
  },
});
