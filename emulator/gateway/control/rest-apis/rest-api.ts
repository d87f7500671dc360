import type { RestApiRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

export type RestApiCall = OperationCall<'restapi_id'>;

/** @throws AwsError 404 with the account's number in it, as AWS words it */
export function findRestApi(call: RestApiCall): RestApiRecord {
  const { restapi_id: id } = call.params;
  const api = call.store.get('restApi', id);
  if (!api) throw notFound(`Invalid API identifier specified ${call.accountId}:${id}`);
  return api;
}

/** A REST API as Get and Update show it: with tags even when there are none. */
export const showRestApi = (api: RestApiRecord) => ({ ...api, tags: api.tags ?? {} });
