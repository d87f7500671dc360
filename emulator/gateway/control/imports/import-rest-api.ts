import { defineOperation, type OperationCall } from '../operation.ts';
import {
  checkEndpointConfiguration,
  type EndpointConfigurationRecord,
} from '../rest-apis/endpoint-configuration.ts';
import { putNewRestApi } from '../rest-apis/new-rest-api.ts';
import { importInto } from './import-into.ts';
import { importSettings } from './import-settings.ts';
import { importWarnings } from './import-warnings.ts';
import { readDescription } from './read-description.ts';

/**
 * https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html. Unlike CreateRestApi it makes no models of its own.
 */
export const importRestApi = defineOperation({
  name: 'ImportRestApi',
  method: 'POST',
  path: '/restapis',
  when: { mode: 'import' },
  status: 201,
  handle(call) {
    const document = readDescription(call.body);
    const warnings = importWarnings(call, document);
    const api = putNewRestApi(call, {
      ...importSettings(document),
      endpointConfiguration: endpointConfigurationOf(call),
    });
    const root = { id: api.rootResourceId, path: '/' };
    importInto(call, api.id, document, [root]);
    return { ...api, ...warnings };
  },
});

/** From the query: `endpointConfigurationTypes=REGIONAL`. */
function endpointConfigurationOf({
  query,
}: OperationCall): EndpointConfigurationRecord | undefined {
  const types = query.get('endpointConfigurationTypes')?.split(',');
  return types && checkEndpointConfiguration(types);
}
