import { builtInRules } from './built-in-rules.ts';
import type { CheckRule, CheckSeverity } from './rule.ts';
import { apiKeyScheme } from './rules/api-key-scheme.ts';
import { errorResponse } from './rules/error-response.ts';
import { errorResponseBody } from './rules/error-response-body.ts';
import { gatewayAuthorizer } from './rules/gateway-authorizer.ts';
import { gatewayConnection } from './rules/gateway-connection.ts';
import { gatewayContentHandling } from './rules/gateway-content-handling.ts';
import { gatewayExtensionName } from './rules/gateway-extension-name.ts';
import { gatewayGreedyPath } from './rules/gateway-greedy-path.ts';
import { gatewayIntegrationMethod } from './rules/gateway-integration-method.ts';
import { gatewayIntegrationTimeout } from './rules/gateway-integration-timeout.ts';
import { gatewayIntegrationType } from './rules/gateway-integration-type.ts';
import { gatewayIntegrationUri } from './rules/gateway-integration-uri.ts';
import { gatewayMockTemplate } from './rules/gateway-mock-template.ts';
import { gatewayParameterNames } from './rules/gateway-parameter-names.ts';
import { gatewayPassthroughBehavior } from './rules/gateway-passthrough-behavior.ts';
import { gatewayPath } from './rules/gateway-path.ts';
import { gatewayRequestMapping } from './rules/gateway-request-mapping.ts';
import { gatewayRequestValidator } from './rules/gateway-request-validator.ts';
import { gatewayResponseType } from './rules/gateway-response-type.ts';
import { gatewaySettings } from './rules/gateway-settings.ts';
import { gatewayStageVariable } from './rules/gateway-stage-variable.ts';
import { importModelName } from './rules/import-model-name.ts';
import { importPathVariable } from './rules/import-path-variable.ts';
import { importSchemaKeyword } from './rules/import-schema-keyword.ts';
import { importSecurityScheme } from './rules/import-security-scheme.ts';
import { importVersion } from './rules/import-version.ts';
import { infoDescription } from './rules/info-description.ts';
import { operationIdUrlSafe } from './rules/operation-id-url-safe.ts';
import { operationTag } from './rules/operation-tag.ts';
import { parameterExample } from './rules/parameter-example.ts';
import { requestExample } from './rules/request-example.ts';
import { responseExample } from './rules/response-example.ts';
import { securityDeclared } from './rules/security-declared.ts';
import { serverUrl } from './rules/server-url.ts';

/** The rules of our own, those for readers first. A new rule is a file under rules/, a line here and one in docs/commands.md. */
export const checkRules: readonly CheckRule[] = [
  apiKeyScheme,
  errorResponse,
  errorResponseBody,
  infoDescription,
  operationIdUrlSafe,
  operationTag,
  parameterExample,
  requestExample,
  responseExample,
  securityDeclared,
  serverUrl,
  gatewayAuthorizer,
  gatewayConnection,
  gatewayContentHandling,
  gatewayExtensionName,
  gatewayGreedyPath,
  gatewayIntegrationMethod,
  gatewayIntegrationTimeout,
  gatewayIntegrationType,
  gatewayIntegrationUri,
  gatewayMockTemplate,
  gatewayParameterNames,
  gatewayPassthroughBehavior,
  gatewayPath,
  gatewayRequestMapping,
  gatewayRequestValidator,
  gatewayResponseType,
  gatewaySettings,
  gatewayStageVariable,
  importModelName,
  importPathVariable,
  importSchemaKeyword,
  importSecurityScheme,
  importVersion,
];

/** Every rule with the weight that it has unless the owner's config says otherwise. */
export const defaultSeverities: Readonly<Record<string, CheckSeverity>> = Object.fromEntries(
  [...checkRules, ...builtInRules].map(({ name, severity }) => [name, severity]),
);
