import type { MethodResponse } from '@aws-sdk/client-api-gateway';
import type { MethodRecord, ResourceRecord } from '../../state/records.ts';
import { operationExtensions, rootExtensions } from './export-extensions.ts';
import { exportModels } from './export-models.ts';
import { exportHeaders, exportParameters } from './export-parameters.ts';
import { exportSecurity, exportSecuritySchemes } from './export-security.ts';
import { exportHost, exportInfo, operationKey, type ExportSource } from './export-source.ts';

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
    paths: Object.fromEntries(
      snapshot.resources
        .filter(({ resourceMethods }) => Object.keys(resourceMethods ?? {}).length > 0)
        .map((resource) => [resource.path, pathItem(source, resource)]),
    ) as object,
    components: {
      ...(Object.keys(schemas).length > 0 && { schemas }),
      ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }),
    },
    ...rootExtensions(source),
  };
}

const pathItem = (source: ExportSource, { resourceMethods = {} }: ResourceRecord) =>
  Object.fromEntries(
    Object.entries(resourceMethods).map(([verb, method]) => [
      operationKey(verb),
      operation(source, method),
    ]),
  );

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
      const headers = exportHeaders(responseParameters);
      return [
        status,
        {
          description: `${status} response`,
          ...(headers.length > 0 && {
            headers: Object.fromEntries(
              headers.map((name) => [name, { schema: { type: 'string' } }]),
            ) as object,
          }),
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
