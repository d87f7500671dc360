import type { AwsRequest } from '../../src/model/aws-wire.ts';

/** How a service writes errors: https://smithy.io/2.0/aws/protocols/index.html */
export type Protocol = 'rest-json' | 'json-1.0' | 'json-1.1';

interface ServiceAddress {
  readonly protocol: Protocol;
  /** What stands before the dot in `X-Amz-Target`. */
  readonly target?: string;
  readonly paths?: RegExp;
}

/** AWS tells services apart by host name; behind one address the target header and the path do it. Keys are signing names. */
export const awsServices = {
  apigateway: {
    protocol: 'rest-json',
    paths:
      /^\/(account|apikeys|clientcertificates|domainname(s|accessassociations)|restapis|sdktypes|tags|usageplans|vpclinks|v2\/(apis|domainnames|tags|vpclinks))(\/|$)/,
  },
  'cognito-idp': {
    protocol: 'json-1.1',
    target: 'AWSCognitoIdentityProviderService',
    paths: /^\/[a-z0-9-]+_[A-Za-z0-9]+\/\.well-known\/(jwks\.json|openid-configuration)$/,
  },
  dynamodb: { protocol: 'json-1.0', target: 'DynamoDB_20120810' },
  'execute-api': { protocol: 'rest-json', paths: /^(\/[^/]+)?\/(@|%40)connections(\/|$)/ },
  lambda: {
    protocol: 'rest-json',
    paths: /^\/20\d\d-\d\d-\d\d\/(functions|account-settings)(\/|$)/,
  },
  ses: { protocol: 'rest-json', paths: /^\/v2\/email\// },
} as const satisfies Record<string, ServiceAddress>;

export type ServiceName = keyof typeof awsServices;

export const isServiceName = (name: string): name is ServiceName =>
  Object.hasOwn(awsServices, name);

/** The service that a request is plainly meant for, by target or path; undefined when neither says. */
export function addressedService(
  request: Pick<AwsRequest, 'path' | 'headers'>,
): ServiceName | undefined {
  const target = request.headers['x-amz-target']?.split('.')[0];
  return (Object.keys(awsServices) as ServiceName[]).find((name) => {
    const address: ServiceAddress = awsServices[name];
    return target === undefined ? address.paths?.test(request.path) : address.target === target;
  });
}
