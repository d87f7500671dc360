import type { MethodResponse } from '@aws-sdk/client-api-gateway';
import type { MethodRecord } from '../../state/records.ts';
import { operationExtensions, rootExtensions } from './export-extensions.ts';
import { exportModels } from './export-models.ts';
import { exportHeaders, exportParameters } from './export-parameters.ts';
import { exportPaths } from './export-paths.ts';
import { exportSecurity, exportSecuritySchemes } from './export-security.ts';
import { exportHost, exportInfo, type ExportSource } from './export-source.ts';

const pointer = '#/definitions/';

/** An API as Swagger 2.0. */
export function swaggerExport(source: ExportSource): object {
  const { snapshot, stage } = source;
  const definitions = exportModels(snapshot, pointer);
  const securityDefinitions = exportSecuritySchemes(source);
  return {
    swagger: '2.0',
    info: exportInfo(source),
    host: exportHost(source),
    basePath: `/${stage.stageName}`,
    schemes: ['https'],
    paths: exportPaths(source, operation),
    ...(Object.keys(securityDefinitions).length > 0 && { securityDefinitions }),
    ...(Object.keys(definitions).length > 0 && { definitions }),
    ...rootExtensions(source),
  };
}

function operation(source: ExportSource, method: MethodRecord): object {
  const { operationName, methodResponses } = method;
  const consumes = consumedTypes(method);
  const parameters = [...exportParameters(method).map(stringParameter), ...bodyParameter(method)];
  return {
    ...(operationName && { operationId: operationName }),
    ...(consumes.length > 0 && { consumes }),
    produces: producedTypes(method),
    ...(parameters.length > 0 && { parameters }),
    ...(methodResponses && { responses: responses(methodResponses) }),
    ...exportSecurity(source, method),
    ...operationExtensions(source, method),
  };
}

const stringParameter = (parameter: object) => ({ ...parameter, type: 'string' });

/** Swagger has one body whatever its content type: the first model is taken, which names the parameter too [recorded]. */
function bodyParameter({ requestModels }: MethodRecord): object[] {
  const [name] = Object.values(requestModels ?? {});
  return name ? [{ in: 'body', name, required: true, schema: { $ref: `${pointer}${name}` } }] : [];
}

const consumedTypes = ({ requestModels, methodIntegration }: MethodRecord): string[] => [
  ...new Set([
    ...Object.keys(requestModels ?? {}),
    ...Object.keys(methodIntegration?.requestTemplates ?? {}),
  ]),
];

function producedTypes({ methodResponses, methodIntegration }: MethodRecord): string[] {
  const types = [
    ...Object.values(methodResponses ?? {}).flatMap(({ responseModels }) =>
      Object.keys(responseModels ?? {}),
    ),
    ...Object.values(methodIntegration?.integrationResponses ?? {}).flatMap(
      ({ responseTemplates }) => Object.keys(responseTemplates ?? {}),
    ),
  ];
  return types.length > 0 ? [...new Set(types)] : ['application/json'];
}

const responses = (methodResponses: Record<string, MethodResponse>) =>
  Object.fromEntries(
    Object.entries(methodResponses).map(([status, { responseParameters, responseModels }]) => {
      const [model] = Object.values(responseModels ?? {});
      return [
        status,
        {
          description: `${status} response`,
          ...(model && { schema: { $ref: `${pointer}${model}` } }),
          ...exportHeaders(responseParameters, { type: 'string' }),
        },
      ];
    }),
  );
