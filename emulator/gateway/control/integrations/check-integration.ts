import type { Integration } from '@aws-sdk/client-api-gateway';
import { badRequest } from '../errors.ts';

const apiGatewayArn = /^arn:aws[\w-]*:apigateway:[\w${}.-]*:[\w${}.-]+:(?<service>[^/]+)\/.+$/;
const lambdaUri =
  /:lambda:path\/+2015-03-31\/functions\/(?:arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w${}.:-]+|\$\{stageVariables\.\w+\})\/invocations$/;
const firehoseUri = /:firehose:action\/PutRecord/;
// A static value, or somewhere in the request, the context or the stage to take one from.
const mappingExpression =
  /^(?:'.*'|method\.request\.(?:header|querystring|path|multivalueheader|multivaluequerystring|body)\b.*|context\..+|stageVariables\..+)$/s;

/**
 * Checks an integration that was asked for.
 * @throws AwsError 400, worded as recorded
 */
export function checkIntegration(integration: Integration): void {
  const { type, httpMethod, timeoutInMillis } = integration;
  if (type !== 'MOCK' && !httpMethod)
    throw badRequest('Enumeration value for HttpMethod must be non-empty');
  checkUri(integration);
  for (const expression of Object.values(integration.requestParameters ?? {}))
    if (!mappingExpression.test(expression))
      throw badRequest(
        `Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: ${expression}]`,
      );
  if (timeoutInMillis !== undefined && (timeoutInMillis < 50 || timeoutInMillis > 29_000))
    throw badRequest('Timeout should be between 50 ms and 29000 ms');
}

function checkUri({ type, uri = '' }: Integration) {
  if (type === 'HTTP' || type === 'HTTP_PROXY') checkHttpUri(uri);
  if (type === 'AWS' || type === 'AWS_PROXY') checkArn(uri, type);
}

function checkHttpUri(uri: string) {
  // A stage variable may stand anywhere, the host included.
  const resolved = uri.replaceAll(/\$\{stageVariables\.\w+\}/g, 'variable');
  const isUrl = /^(?:https?:\/\/[^/\s]+|variable)/.test(resolved);
  if (!isUrl) throw badRequest('Invalid HTTP endpoint specified for URI');
}

function checkArn(uri: string, type: 'AWS' | 'AWS_PROXY') {
  if (!uri.startsWith('arn:')) throw badRequest('Invalid ARN specified in the request');
  const service = apiGatewayArn.exec(uri)?.groups?.['service'];
  if (!service || !/:?(?:path|action)$/.test(service))
    throw badRequest('AWS ARN for integration must contain path or action');
  if (type === 'AWS_PROXY' && !lambdaUri.test(uri) && !firehoseUri.test(uri))
    throw badRequest(
      "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
    );
}
