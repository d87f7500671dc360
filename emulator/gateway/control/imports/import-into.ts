import { createHash } from 'node:crypto';
import type { OpenApiDocument, ResourceRecord } from '../../state/records.ts';
import type { OperationCall } from '../operation.ts';
import { pathPrefix } from './base-path.ts';
import { importAuthorizers } from './import-authorizers.ts';
import { createImportErrors } from './import-errors.ts';
import { importGatewayResponses } from './import-gateway-responses.ts';
import { importModels } from './import-models.ts';
import { importRequestValidators } from './import-request-validators.ts';
import { importResources } from './import-resources.ts';

/**
 * Writes everything a description holds, but for the settings of the API itself, into an API.
 * What the API has already stays unless the description has it too; to start afresh, delete it first.
 *
 * @param existing the API's resources, at least the root
 * @throws AwsError 400 that names everything that is wrong
 */
export function importInto(
  call: OperationCall,
  apiId: string,
  document: OpenApiDocument,
  existing: readonly ResourceRecord[],
): void {
  const { store, query } = call;
  const errors = createImportErrors();
  const descriptionId = createHash('sha256').update(call.body).digest('hex').slice(0, 16);
  const models = importModels(apiId, document);
  const authorizers = importAuthorizers(document, store.list('authorizer', `${apiId}/`), errors);
  const validators = importRequestValidators(document, store.list('requestValidator', `${apiId}/`));
  const gatewayResponses = importGatewayResponses(document, errors);
  const imports = { document, descriptionId, models, authorizers, validators };
  const prefix = pathPrefix(document, query.get('basepath'));
  const resources = importResources(imports, existing, prefix, errors);
  errors.refuseAny();

  store.put('importedDescription', `${apiId}/${descriptionId}`, { description: document });
  for (const row of models.all()) store.put('model', `${apiId}/${row.name}`, row);
  for (const row of authorizers.values()) store.put('authorizer', `${apiId}/${row.id}`, row);
  for (const row of validators.values()) store.put('requestValidator', `${apiId}/${row.id}`, row);
  for (const row of gatewayResponses)
    store.put('gatewayResponse', `${apiId}/${row.responseType}`, row);
  for (const row of resources) store.put('resource', `${apiId}/${row.id}`, row);
}
