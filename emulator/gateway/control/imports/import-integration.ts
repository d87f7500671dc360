import type { Integration, IntegrationResponse } from '@aws-sdk/client-api-gateway';
import type { OpenApiDocument } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { checkIntegration } from '../integrations/check-integration.ts';
import { completeIntegration } from '../integrations/complete-integration.ts';
import {
  arrayOf,
  isObject,
  objectOf,
  resolve,
  textEntries,
  textOf,
  type JsonObject,
} from './json-object.ts';

/**
 * Reads an operation's `x-amazon-apigateway-integration`, in which enumerations are written in small letters.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 *
 * @returns `undefined` when the operation names none
 * @throws AwsError 400
 */
export function importIntegration(
  document: OpenApiDocument,
  operation: JsonObject,
  resourceId: string,
): Integration | undefined {
  const extension = operation['x-amazon-apigateway-integration'];
  if (!isObject(extension)) return undefined;
  const source = resolve(document, extension);
  const integration = { type: typeOf(source['type']), ...readMembers(source) };
  checkIntegration(integration);
  const integrationResponses = readResponses(source['responses']);
  return {
    ...completeIntegration(integration, resourceId),
    ...(Object.keys(integrationResponses).length > 0 && { integrationResponses }),
  };
}

const types = ['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY', 'MOCK'] as const;

function typeOf(value: unknown) {
  const type = types.find((known) => known === textOf(value)?.toUpperCase());
  if (!type) throw badRequest(`Invalid integration type: ${textOf(value) ?? 'null'}`);
  return type;
}

function readMembers(source: JsonObject): Omit<Integration, 'type'> {
  const { uri, httpMethod, credentials, cacheNamespace, connectionId, tlsConfig } = source;
  const passthroughBehavior = textOf(source['passthroughBehavior'])?.toUpperCase();
  const cacheKeyParameters = arrayOf(source['cacheKeyParameters']).map(String);
  const timeoutInMillis = source['timeoutInMillis'];
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(typeof httpMethod === 'string' && { httpMethod: httpMethod.toUpperCase() }),
    ...(typeof credentials === 'string' && { credentials }),
    ...(typeof cacheNamespace === 'string' && { cacheNamespace }),
    ...(typeof connectionId === 'string' && { connectionId }),
    ...(source['connectionType'] === 'VPC_LINK' && { connectionType: 'VPC_LINK' }),
    ...(passthroughBehavior && { passthroughBehavior }),
    ...(cacheKeyParameters.length > 0 && { cacheKeyParameters }),
    ...(typeof timeoutInMillis === 'number' && { timeoutInMillis }),
    ...contentHandling(source['contentHandling']),
    ...filled('requestParameters', textEntries(source['requestParameters'])),
    ...filled('requestTemplates', textEntries(source['requestTemplates'])),
    ...(isObject(tlsConfig) && {
      tlsConfig: { insecureSkipVerification: tlsConfig['insecureSkipVerification'] === true },
    }),
  };
}

/** By status. The key in a description is the pattern that selects the response; `default` selects what nothing else does. */
function readResponses(value: unknown): Record<string, IntegrationResponse> {
  const responses = Object.entries(objectOf(value)).map(([pattern, item]) => {
    const source = objectOf(item);
    const statusCode = String(source['statusCode'] ?? '200');
    const response: IntegrationResponse = {
      statusCode,
      ...(pattern !== 'default' && { selectionPattern: pattern }),
      ...filled('responseParameters', textEntries(source['responseParameters'])),
      ...filled('responseTemplates', textEntries(source['responseTemplates'])),
      ...contentHandling(source['contentHandling']),
    };
    return [statusCode, response] as const;
  });
  return Object.fromEntries(responses);
}

function contentHandling(value: unknown): Pick<Integration, 'contentHandling'> {
  const handling = textOf(value)?.toUpperCase();
  return handling === 'CONVERT_TO_BINARY' || handling === 'CONVERT_TO_TEXT'
    ? { contentHandling: handling }
    : {};
}

const filled = <const Name extends string>(
  name: Name,
  entries: Record<string, string>,
): Partial<Record<Name, Record<string, string>>> =>
  Object.keys(entries).length > 0
    ? ({ [name]: entries } as Record<Name, Record<string, string>>)
    : {};
