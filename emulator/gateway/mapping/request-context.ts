import type { PartlyAdmitted } from '../context.ts';
import { headerValue } from '../request.ts';

/** Nested `$context` variables of a request, in the shape of a Lambda event's `requestContext`. */
export type RequestContext = Readonly<Record<string, unknown>>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `22/Nov/2026:13:05:00 +0000`, the Common Log Format in UTC. */
export function commonLogTime(epochMs: number): string {
  const [date = '', time = ''] = new Date(epochMs).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}

/**
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function requestContextOf(context: PartlyAdmitted, accountId: string): RequestContext {
  const { request, address, stage, route } = context;
  return {
    resourceId: route?.resource.id,
    ...authorizerVariables(context),
    resourcePath: route?.resource.path,
    operationName: route?.method.operationName,
    httpMethod: request.method,
    extendedRequestId: request.extendedRequestId,
    requestTime: commonLogTime(request.receivedAt),
    path: address.requestContextPath,
    accountId,
    protocol: request.protocol,
    stage: address.stageName,
    domainPrefix: address.domainName.split('.')[0],
    requestTimeEpoch: request.receivedAt,
    requestId: request.requestId,
    identity: identityOf(context),
    domainName: address.domainName,
    deploymentId: stage.deploymentId,
    apiId: address.apiId,
  };
}

function authorizerVariables({ authorization }: PartlyAdmitted) {
  if (!authorization) return {};
  const { claims, principalId, context, usageIdentifierKey } = authorization;
  if (claims) return { authorizer: { claims } };
  if (principalId === undefined) return {};
  return {
    authorizer: { ...context, principalId, ...(usageIdentifierKey && { usageIdentifierKey }) },
  };
}

function identityOf({ request, client }: PartlyAdmitted) {
  return {
    cognitoIdentityPoolId: null,
    accountId: null,
    cognitoIdentityId: null,
    caller: null,
    sourceIp: request.sourceIp,
    principalOrgId: null,
    accessKey: null,
    cognitoAuthenticationType: null,
    cognitoAuthenticationProvider: null,
    userArn: null,
    userAgent: headerValue(request.headers, 'user-agent') ?? null,
    user: null,
    ...(client && { apiKey: client.key.value, apiKeyId: client.key.id }),
  };
}

/** The text of the variable at a dotted path, `identity.sourceIp`; `undefined` where there is none. */
export function contextVariable(context: RequestContext, path: string): string | undefined {
  // A claim's name may hold dots and colons, so the longest key that fits is taken at each level.
  let value: unknown = context;
  let rest = path;
  while (rest !== '') {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = Object.keys(value)
      .filter((name) => rest === name || rest.startsWith(`${name}.`))
      .sort((a, b) => b.length - a.length)[0];
    if (key === undefined) return undefined;
    value = (value as Record<string, unknown>)[key];
    rest = rest.slice(key.length + 1);
  }
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
