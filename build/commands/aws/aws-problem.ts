import { Problem } from '../../terminal.mjs';

const permissions =
  'Ask for apigateway:GET on arn:aws:apigateway:{region}::/restapis/* (drift also on /domainnames/*) to be allowed to you.';

/**
 * What the AWS SDK threw, in words.
 * @param what what was asked for, as the start of a sentence: "The stage prod of a1b2c3d4e5"
 */
export function awsProblem(error: unknown, what: string, region: string): Problem {
  const { name, message } = error as Error;
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (name === 'NotFoundException')
    return new Problem(
      `${what} was not found among the REST APIs of ${region}: ${message}.`,
      'Check id, stage and AWS_REGION. HTTP and WebSocket APIs are not read: of an HTTP API, save what "aws apigatewayv2 export-api --output-type YAML --specification OAS30" gives, and import that file.',
    );
  if (/AccessDenied|Forbidden/.test(name) || status === 403)
    return new Problem(`${what} may not be read: ${message}.`, permissions);
  if (/Credentials|Token|SignatureDoesNotMatch/.test(name))
    return new Problem(
      `AWS does not know who asks: ${message.split('\n')[0] ?? name}.`,
      'Sign in ("aws sso login"), set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. For the portal on this machine add --local.',
    );
  return new Problem(
    `${what} could not be read: ${name}: ${message}.`,
    'Check your connection, AWS_REGION and AWS_ENDPOINT_URL, then try again.',
  );
}
