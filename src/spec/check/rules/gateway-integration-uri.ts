import { integrationType, visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

/** A placeholder, of Gatehouse or of a stage, stands for any text. */
const placeholder = /\$\{[^}]*\}/g;
const http = /^https?:\/\/[^/]+/;
const arn = /^arn:[\w-]+:apigateway:[\w-]+:[\w.-]+:(path|action)\/.+/;
const proxied = /^arn:[\w-]+:apigateway:[\w-]+:(lambda:path\/|firehose:action\/)/;

export const gatewayIntegrationUri: CheckRule = {
  name: 'gateway-integration-uri',
  severity: 'error',
  hint: 'An HTTP integration needs `https://host/path`, one of AWS `arn:aws:apigateway:{region}:{service}:path/…` or `…:action/…`.',
  source: awsPages.integration,
  visit: () =>
    visitIntegrations((integration, { report }) => {
      const { node, at } = integration;
      const fault = faultOf(integrationType(integration), node['uri']);
      if (fault === undefined) return;
      report({ message: fault, location: 'uri' in node ? at.child('uri') : at.key() });
    }),
};

function faultOf(type: string, uri: unknown): string | undefined {
  if (!/^(http|aws)(_proxy)?$/.test(type)) return undefined;
  if (typeof uri !== 'string' || uri === '')
    return `An integration of the type \`${type}\` needs a \`uri\`.`;
  const filled = uri.replace(placeholder, 'x');
  if (type.startsWith('http'))
    return http.test(filled) ? undefined : `\`${uri}\` is no address of an HTTP endpoint.`;
  // The ARN of a function alone (`${listOrders.Arn}`) is what a stage variable may hold in whole.
  if (filled === 'x') return undefined;
  if (!arn.test(filled)) return `\`${uri}\` is no ARN with a path or an action of an AWS service.`;
  return type === 'aws_proxy' && !proxied.test(filled)
    ? '`aws_proxy` is for Lambda functions and Firehose streams only.'
    : undefined;
}
