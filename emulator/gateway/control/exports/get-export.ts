import { stringify as toYaml } from 'yaml';
import { badRequest, notFound } from '../errors.ts';
import { defineOperation, RawAnswer } from '../operation.ts';
import { findStage, type StageCall } from '../stages/stage.ts';
import type { ExportSource } from './export-source.ts';
import { openApiExport } from './openapi-export.ts';
import { swaggerExport } from './swagger-export.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetExport.html */
export const getExport = defineOperation({
  name: 'GetExport',
  method: 'GET',
  path: '/restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}',
  status: 200,
  handle(call) {
    const { export_type: exportType } = call.params;
    const source = readSource(call);
    if (exportType !== 'oas30' && exportType !== 'swagger')
      throw badRequest(`No API exporter for type '${exportType}'`);
    const document = exportType === 'oas30' ? openApiExport(source) : swaggerExport(source);
    const isYaml = call.headers['accept'] === 'application/yaml';
    const extension = isYaml ? 'yaml' : 'json';
    // Members that are undefined are left out by both writers' common ground: JSON.
    const json = JSON.stringify(document, undefined, 2);
    return new RawAnswer(isYaml ? toYaml(JSON.parse(json)) : json, {
      // So recorded with the default Accept, which asks for JSON.
      'content-type': isYaml ? 'application/yaml' : 'application/octet-stream',
      'content-disposition': `attachment; filename="${exportType}_${source.version}.${extension}"`,
    });
  },
});

function readSource(call: StageCall): ExportSource {
  const { store, params, query, region } = call;
  const stage = findStage(call);
  const snapshot = store.get('snapshot', `${params.restapi_id}/${stage.deploymentId}`);
  if (!snapshot) throw notFound('Invalid stage identifier specified');
  const { version, createdDate = 0 } = snapshot.restApi;
  const extensions = (query.get('extensions') ?? '').split(',').map((name) => name.trim());
  const has = (name: string) => extensions.includes(name) || extensions.includes('apigateway');
  return {
    snapshot,
    stage,
    region,
    version: version ?? new Date(createdDate * 1000).toISOString().replace('.000Z', 'Z'),
    withIntegrations: has('integrations'),
    withAuthorizers: has('authorizers'),
    withValidators: has('validators'),
  };
}
