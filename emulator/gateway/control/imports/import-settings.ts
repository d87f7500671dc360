import type { OpenApiDocument, RestApiRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { readCompressionSize } from '../rest-apis/compression-size.ts';
import { arrayOf, isObject, objectOf, textOf } from './json-object.ts';

/** What a description says of the API itself. */
export type ImportedSettings = Pick<
  RestApiRecord,
  | 'name'
  | 'description'
  | 'version'
  | 'apiKeySource'
  | 'binaryMediaTypes'
  | 'minimumCompressionSize'
  | 'policy'
  | 'disableExecuteApiEndpoint'
>;

/**
 * Reads the settings of an API from `info` and the `x-amazon-apigateway-*` members at a description's root.
 * @throws AwsError 400
 */
export function importSettings(document: OpenApiDocument): ImportedSettings {
  const { title, description, version } = objectOf(document['info']);
  if (typeof title !== 'string' || title === '') throw badRequest('Invalid OpenAPI input.');
  const binaryMediaTypes = arrayOf(document['x-amazon-apigateway-binary-media-types']);
  const compressionSize = document['x-amazon-apigateway-minimum-compression-size'];
  const policy = document['x-amazon-apigateway-policy'];
  const endpoint = endpointConfigurationOf(document);
  return {
    name: title,
    ...(typeof description === 'string' && description !== '' && { description }),
    ...(version !== undefined && { version: String(version) }),
    ...apiKeySource(document['x-amazon-apigateway-api-key-source']),
    ...(binaryMediaTypes.length > 0 && { binaryMediaTypes: binaryMediaTypes.map(String) }),
    ...(compressionSize !== undefined && {
      minimumCompressionSize: readCompressionSize(compressionSize),
    }),
    ...(isObject(policy) && { policy: JSON.stringify(policy) }),
    ...(typeof endpoint['disableExecuteApiEndpoint'] === 'boolean' && {
      disableExecuteApiEndpoint: endpoint['disableExecuteApiEndpoint'],
    }),
  };
}

function apiKeySource(value: unknown): Pick<RestApiRecord, 'apiKeySource'> {
  const source = textOf(value)?.toUpperCase();
  return source === 'HEADER' || source === 'AUTHORIZER' ? { apiKeySource: source } : {};
}

/** At the root in Swagger 2.0, at a server in OpenAPI 3.0. */
function endpointConfigurationOf(document: OpenApiDocument) {
  const name = 'x-amazon-apigateway-endpoint-configuration';
  const servers = arrayOf(document['servers']).map((server) => objectOf(server)[name]);
  return objectOf([document[name], ...servers].find(isObject));
}
