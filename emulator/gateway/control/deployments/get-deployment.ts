import { defineOperation } from '../operation.ts';
import { deploymentPath, findDeployment } from './deployment.ts';
import { summarizeApi } from './summarize-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html. `?embed=apisummary` adds what it serves. */
export const getDeployment = defineOperation({
  name: 'GetDeployment',
  method: 'GET',
  path: deploymentPath,
  status: 200,
  handle(call) {
    const deployment = findDeployment(call);
    if (!call.query.getAll('embed').includes('apisummary')) return deployment;
    const snapshot = call.store.get('snapshot', `${call.params.restapi_id}/${deployment.id}`);
    return { ...deployment, apiSummary: snapshot && summarizeApi(snapshot) };
  },
});
