import type { RestApiRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';
import { putNewRestApi, type RestApiWish } from './new-rest-api.ts';

/** What belongs to an API itself; deployments and stages are not cloned. */
const clonedKinds = [
  'resource',
  'authorizer',
  'model',
  'requestValidator',
  'gatewayResponse',
] as const;

/** Makes a new API with the contents of another (CreateRestApi's `cloneFrom`). The clone keeps the ids of what it holds. */
export function copyRestApi(
  call: OperationCall,
  sourceId: string,
  wish: RestApiWish,
): RestApiRecord {
  const { store, accountId } = call;
  const source = store.get('restApi', sourceId);
  if (!source) throw notFound(`Invalid API identifier specified ${accountId}:${sourceId}`);
  const created = putNewRestApi(call, wish);
  const clone = { ...created, rootResourceId: source.rootResourceId };
  store.put('restApi', clone.id, clone);
  store.deleteAll('resource', `${clone.id}/`);
  for (const kind of clonedKinds) store.copyAll(kind, `${sourceId}/`, `${clone.id}/`);
  store.copyAll('importedDescription', `${sourceId}/`, `${clone.id}/`);
  return clone;
}
