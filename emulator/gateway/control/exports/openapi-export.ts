import type { MethodResponse } from '@aws-sdk/client-api-gateway';
import type { MethodRecord } from '../../state/records.ts';
import { operationExtensions, rootExtensions } from './export-extensions.ts';
import { exportModels } from './export-models.ts';
import { exportHeaders, exportParameters } from './export-parameters.ts';
import { exportPaths } from './export-paths.ts';
import { exportSecurity, exportSecuritySchemes } from './export-security.ts';
import { exportHost, exportInfo, type ExportSource } from './export-source.ts';

const pointer = '#/components/schemas/';

/** An API as OpenAPI 3.0.1. The base path is the stage's name without a slash [recorded]. */
export function openApiExport(source: ExportSource): object {
  const { snapshot, stage } = source;
  const schemas = exportModels(snapshot, pointer);
  const securitySchemes = exportSecuritySchemes(source);
  return {
    openapi: '3.0.1',
    info: exportInfo(source),
    servers: [
      {
        url: `https://${exportHost(source)}/{basePath}`,
        variables: { basePath: { default: stage.stageName } },
      },
    ],
    paths: exportPaths(source, operation),
    components: {
      ...(Object.keys(schemas).length > 0 && { schemas }),
      ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }),
    },
    ...rootExtensions(source),
  };
}

function operation(source: ExportSource, method: MethodRecord): object {
  const { operationName, requestModels, methodResponses } = method;
  const parameters = exportParameters(method).map(({ name, in: location, required }) => ({
    name,
    in: location,
    ...(required && { required }),
    schema: { type: 'string' },
  }));
  return {
    ...(operationName && { operationId: operationName }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestModels && { requestBody: { content: content(requestModels), required: true } }),
    ...(methodResponses && { responses: responses(methodResponses) }),
    ...exportSecurity(source, method),
    ...operationExtensions(source, method),
  };
}

const responses = (methodResponses: Record<string, MethodResponse>) =>
  Object.fromEntries(
    Object.entries(methodResponses).map(([status, { responseParameters, responseModels }]) => {
      return [
        status,
        {
          description: `${status} response`,
          ...exportHeaders(responseParameters, { schema: { type: 'string' } }),
          content: content(responseModels ?? {}),
        },
      ];
    }),
  );

const content = (models: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(models).map(([contentType, name]) => [
      contentType,
      { schema: { $ref: `${pointer}${name}` } },
    ]),
  );
