import type { MethodRecord } from '../../state/records.ts';
import { exportIntegration } from './export-integration.ts';
import type { ExportSource } from './export-source.ts';

/** The `x-amazon-apigateway-*` members at the root of an exported description. */
export function rootExtensions(source: ExportSource): object {
  const { restApi, gatewayResponses } = source.snapshot;
  if (!source.withIntegrations) return validators(source);
  const { binaryMediaTypes, apiKeySource, minimumCompressionSize } = restApi;
  return {
    ...validators(source),
    ...(gatewayResponses.length > 0 && {
      'x-amazon-apigateway-gateway-responses': Object.fromEntries(
        gatewayResponses.map(
          ({ responseType, statusCode, responseParameters, responseTemplates }) => [
            responseType,
            { statusCode, responseParameters, responseTemplates },
          ],
        ),
      ) as object,
    }),
    ...(apiKeySource === 'AUTHORIZER' && { 'x-amazon-apigateway-api-key-source': apiKeySource }),
    ...(minimumCompressionSize !== undefined && {
      'x-amazon-apigateway-minimum-compression-size': minimumCompressionSize,
    }),
    ...(binaryMediaTypes && { 'x-amazon-apigateway-binary-media-types': binaryMediaTypes }),
  };
}

function validators({ withValidators, snapshot: { requestValidators } }: ExportSource) {
  if (!withValidators || requestValidators.length === 0) return {};
  const entries = requestValidators.map(
    ({ id, name, validateRequestBody, validateRequestParameters }) => [
      name ?? id,
      { validateRequestBody, validateRequestParameters },
    ],
  );
  return { 'x-amazon-apigateway-request-validators': Object.fromEntries(entries) as object };
}

/** The `x-amazon-apigateway-*` members of an exported operation. */
export function operationExtensions(source: ExportSource, method: MethodRecord): object {
  const validator = source.snapshot.requestValidators.find(
    ({ id }) => id === method.requestValidatorId,
  );
  return {
    ...(source.withValidators &&
      validator && { 'x-amazon-apigateway-request-validator': validator.name ?? validator.id }),
    ...(source.withIntegrations && exportIntegration(method.methodIntegration)),
  };
}
