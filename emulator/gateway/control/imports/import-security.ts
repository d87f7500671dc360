import type { AuthorizerRecord, MethodRecord, OpenApiDocument } from '../../state/records.ts';
import { arrayOf, isObject, objectOf, resolve, textOf, type JsonObject } from './json-object.ts';

type MethodSecurity = Pick<
  MethodRecord,
  'apiKeyRequired' | 'authorizationType' | 'authorizerId' | 'authorizationScopes'
>;

/**
 * How a method is protected: by the operation's `security`, else by that of the whole description. AWS's guide says the latter is
 * not used, but imports apply it [recorded: test_import_with_global_api_key_authorizer].
 */
export function importSecurity(
  document: OpenApiDocument,
  operation: JsonObject,
  authorizers: ReadonlyMap<string, AuthorizerRecord>,
): MethodSecurity {
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  const requirements = arrayOf(operation['security'] ?? document['security']).map(objectOf);
  let security: MethodSecurity = {
    apiKeyRequired: false,
    authorizationType: authTypeOf(operation['x-amazon-apigateway-auth']),
  };
  for (const [name, scopes] of requirements.flatMap((requirement) => Object.entries(requirement))) {
    const scheme = resolve(document, schemes[name]);
    security = { ...security, ...protectionOf(scheme, authorizers.get(name), arrayOf(scopes)) };
  }
  return security;
}

/** What one security scheme adds; a scheme API Gateway knows nothing of adds nothing. */
function protectionOf(
  scheme: JsonObject,
  authorizer: AuthorizerRecord | undefined,
  scopes: readonly unknown[],
): Partial<MethodSecurity> {
  if (authorizer) {
    const isUserPool = authorizer.type === 'COGNITO_USER_POOLS';
    return {
      authorizationType: isUserPool ? 'COGNITO_USER_POOLS' : 'CUSTOM',
      authorizerId: authorizer.id,
      ...(isUserPool && scopes.length > 0 && { authorizationScopes: scopes.map(String) }),
    };
  }
  if (textOf(scheme['x-amazon-apigateway-authtype'])?.toLowerCase() === 'awssigv4')
    return { authorizationType: 'AWS_IAM' };
  return isApiKey(scheme) ? { apiKeyRequired: true } : {};
}

/** API Gateway takes keys from one header only. */
const isApiKey = (scheme: JsonObject) =>
  scheme['type'] === 'apiKey' &&
  scheme['in'] === 'header' &&
  textOf(scheme['name'])?.toLowerCase() === 'x-api-key';

/** `x-amazon-apigateway-auth: { type: AWS_IAM }` protects one operation without a scheme. */
const authTypeOf = (extension: unknown): string => {
  const type = isObject(extension) ? textOf(extension['type'])?.toUpperCase() : undefined;
  return type === 'AWS_IAM' ? 'AWS_IAM' : 'NONE';
};
