import type { RestApiRecord } from '../../state/records.ts';
import { newIdentifier } from '../identifiers.ts';
import type { OperationCall } from '../operation.ts';
import {
  completeEndpointConfiguration,
  type EndpointConfigurationRecord,
} from './endpoint-configuration.ts';

/** What is known of an API before it is made. */
export type RestApiWish = Omit<
  RestApiRecord,
  'id' | 'createdDate' | 'rootResourceId' | 'endpointConfiguration'
> & { readonly endpointConfiguration?: EndpointConfigurationRecord | undefined };

/**
 * Writes a new REST API and its root resource.
 * @throws AwsError when the endpoint configuration is impossible
 */
export function putNewRestApi(call: OperationCall, wish: RestApiWish): RestApiRecord {
  const api: RestApiRecord = {
    apiKeySource: 'HEADER',
    disableExecuteApiEndpoint: false,
    ...wish,
    id: newIdentifier(10),
    createdDate: call.now,
    rootResourceId: newIdentifier(10),
    endpointConfiguration: completeEndpointConfiguration(wish.endpointConfiguration),
  };
  const { rootResourceId } = api;
  call.store.put('restApi', api.id, api);
  call.store.put('resource', `${api.id}/${rootResourceId}`, { id: rootResourceId, path: '/' });
  return api;
}
