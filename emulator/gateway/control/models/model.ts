import type { ModelRecord } from '../../state/records.ts';
import { badRequest, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

/** @throws AwsError 404 that names the model even when it is the API that does not exist [recorded] */
export function findModel({
  store,
  params,
}: OperationCall<'restapi_id' | 'model_name'>): ModelRecord {
  const model = store.get('model', `${params.restapi_id}/${params.model_name}`);
  if (!model) throw notFound(`Invalid model name specified: ${params.model_name}`);
  return model;
}

/** @throws AwsError when a model has no schema, or a JSON model one that is not JSON */
export function checkModelSchema(schema: string | undefined, contentType: string): void {
  if (!schema)
    throw badRequest('Model schema must have at least 1 property or array items defined');
  if (contentType === 'application/json' && !isJsonObject(schema))
    throw badRequest(
      'Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified]',
    );
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
