import type { AuthorizerRecord, MethodRecord } from '../../state/records.ts';
import type { ExportSource } from './export-source.ts';

const apiKeyScheme = 'api_key';
const sigV4Scheme = 'sigv4';

/** `security` of an operation, when it has any. */
export function exportSecurity(source: ExportSource, method: MethodRecord): object {
  const authorizer = source.snapshot.authorizers.find(({ id }) => id === method.authorizerId);
  const requirements = [
    ...(authorizer ? [{ [authorizer.name]: method.authorizationScopes ?? [] }] : []),
    ...(method.authorizationType === 'AWS_IAM' ? [{ [sigV4Scheme]: [] }] : []),
    ...(method.apiKeyRequired ? [{ [apiKeyScheme]: [] }] : []),
  ];
  return requirements.length > 0 ? { security: requirements } : {};
}

/** The security schemes the exported operations name. */
export function exportSecuritySchemes(source: ExportSource): Record<string, object> {
  const { resources, authorizers } = source.snapshot;
  const methods = resources.flatMap(({ resourceMethods }) => Object.values(resourceMethods ?? {}));
  const used = authorizers.filter(({ id }) => methods.some((method) => method.authorizerId === id));
  return {
    ...Object.fromEntries(used.map((row) => [row.name, authorizerScheme(source, row)])),
    ...(methods.some(({ authorizationType }) => authorizationType === 'AWS_IAM') && {
      [sigV4Scheme]: headerScheme('Authorization', { 'x-amazon-apigateway-authtype': 'awsSigv4' }),
    }),
    ...(methods.some(({ apiKeyRequired }) => apiKeyRequired) && {
      [apiKeyScheme]: headerScheme('x-api-key'),
    }),
  };
}

const headerScheme = (name: string, extensions: object = {}) => ({
  type: 'apiKey',
  name,
  in: 'header',
  ...extensions,
});

function authorizerScheme({ withAuthorizers }: ExportSource, authorizer: AuthorizerRecord) {
  const { authType, type, identitySource, ...rest } = authorizer;
  const header = identitySource?.startsWith('method.request.header.')
    ? identitySource.slice('method.request.header.'.length)
    : 'Unused';
  if (!withAuthorizers) return headerScheme(header);
  return headerScheme(header, {
    'x-amazon-apigateway-authtype': authType,
    'x-amazon-apigateway-authorizer': {
      type: type?.toLowerCase(),
      ...(type === 'REQUEST' && { identitySource }),
      ...rest,
      // The scheme itself is the name; ids are not portable.
      id: undefined,
      name: undefined,
    },
  });
}
