import {
  field,
  isJsonObject,
  listField,
  stringField,
  type JsonObject,
} from '../../../model/json.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const extension = 'x-amazon-apigateway-authorizer';
const longestTtlSeconds = 3600;

export const gatewayAuthorizer: CheckRule = {
  name: 'gateway-authorizer',
  severity: 'error',
  hint: 'A REST API takes `token` and `request` with an `authorizerUri`, and `cognito_user_pools` with `providerARNs`, in a scheme of the type `apiKey`.',
  source: awsPages.authorizer,
  visit: () => ({
    SecurityScheme(scheme, { report, location }) {
      const authorizer = scheme[extension];
      if (!isJsonObject(authorizer)) return;
      if (scheme['type'] !== 'apiKey')
        report({
          message: `API Gateway takes an authorizer in a scheme of the type \`apiKey\` only, not \`${String(scheme['type'])}\`.`,
          location: location.child('type'),
        });
      for (const message of faultsOf(authorizer))
        report({ message, location: location.child(extension).key() });
    },
  }),
};

function faultsOf(authorizer: JsonObject): readonly string[] {
  const type = (stringField(authorizer, 'type') ?? '').toLowerCase();
  return [...faultsOfKind(type, authorizer), ...faultsOfTtl(authorizer)];
}

function faultsOfKind(type: string, authorizer: JsonObject): readonly string[] {
  if (type === 'cognito_user_pools')
    return listField(authorizer, 'providerARNs').length > 0
      ? []
      : ['The authorizer names no user pool under `providerARNs`.'];
  if (type !== 'token' && type !== 'request')
    return [`API Gateway knows no authorizer of the type \`${type}\` for REST APIs.`];
  const faults = stringField(authorizer, 'authorizerUri')
    ? []
    : [`An authorizer of the type \`${type}\` needs an \`authorizerUri\`.`];
  const isCached = field(authorizer, 'authorizerResultTtlInSeconds') !== 0;
  return type === 'request' && isCached && !stringField(authorizer, 'identitySource')
    ? [...faults, 'An authorizer of the type `request` that is cached needs an `identitySource`.']
    : faults;
}

function faultsOfTtl(authorizer: JsonObject): readonly string[] {
  const ttl = field(authorizer, 'authorizerResultTtlInSeconds');
  if (ttl === undefined) return [];
  const seconds = Number(ttl);
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= longestTtlSeconds
    ? []
    : [
        `\`authorizerResultTtlInSeconds\` is ${JSON.stringify(ttl)}; it may be 0 to ${longestTtlSeconds}.`,
      ];
}
