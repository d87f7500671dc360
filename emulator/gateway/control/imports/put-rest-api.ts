import type { ResourceRecord, RestApiRecord } from '../../state/records.ts';
import { defineOperation, type OperationCall } from '../operation.ts';
import { findRestApi, showRestApi } from '../rest-apis/rest-api.ts';
import { enumViolations, refuseViolations } from '../validation.ts';
import { importInto } from './import-into.ts';
import { importSettings } from './import-settings.ts';
import { importWarnings } from './import-warnings.ts';
import { readDescription } from './read-description.ts';

/**
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html. `mode=merge`, the default, adds to the API; `overwrite`
 * makes it what the description says. What is deployed stays as it is in both.
 */
export const putRestApi = defineOperation({
  name: 'PutRestApi',
  method: 'PUT',
  path: '/restapis/{restapi_id}',
  status: 200,
  handle(call) {
    const mode = call.query.get('mode') ?? 'merge';
    refuseViolations(enumViolations('mode', mode, ['merge', 'overwrite']));
    const api = findRestApi(call);
    const document = readDescription(call.body);
    const warnings = importWarnings(call, document);
    const isOverwrite = mode === 'overwrite';
    const base = isOverwrite ? bareRestApi(api) : api;
    const updated: RestApiRecord = { ...base, ...importSettings(document) };
    const existing = isOverwrite ? clear(call, api) : call.store.list('resource', `${api.id}/`);
    importInto(call, api.id, document, existing);
    call.store.put('restApi', api.id, updated);
    return { ...showRestApi(updated), ...warnings };
  },
});

/** An API without what a description may say of it. */
const bareRestApi = ({
  id,
  name,
  createdDate,
  rootResourceId,
  endpointConfiguration,
  tags,
}: RestApiRecord): RestApiRecord => ({
  id,
  name,
  createdDate,
  rootResourceId,
  endpointConfiguration,
  tags,
  apiKeySource: 'HEADER',
  disableExecuteApiEndpoint: false,
});

/** Empties an API down to its bare root. Named things that the description has again must not keep what they were. */
function clear({ store }: OperationCall, api: RestApiRecord): readonly ResourceRecord[] {
  for (const kind of [
    'resource',
    'model',
    'authorizer',
    'requestValidator',
    'gatewayResponse',
  ] as const)
    store.deleteAll(kind, `${api.id}/`);
  return [{ id: api.rootResourceId, path: '/' }];
}
