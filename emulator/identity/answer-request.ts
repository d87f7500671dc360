import { randomUUID } from 'node:crypto';
import type { AwsRequest, AwsResponse } from '../../src/model/aws-wire.ts';
import type { Call } from './call.ts';
import { CognitoError } from './errors.ts';
import { operations } from './operations/operations.ts';
import type { Operation } from './operations/operation.ts';

const contentType = 'application/x-amz-json-1.1';
const target = /^AWSCognitoIdentityProviderService\.(\w+)$/;

/**
 * Answers one call in the JSON 1.1 protocol (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html). Other content
 * types are refused: `text/plain` is what any page on the web may send without asking.
 * @param onError told of errors nobody expected, which the caller learns nothing about, and of mails and functions that failed
 */
export async function answerRequest(
  call: Call,
  request: AwsRequest,
  onError: (error: unknown) => void,
): Promise<AwsResponse> {
  try {
    const operation = operationOf(request);
    return json(200, await operation.answer(call, bodyOf(request)));
  } catch (error) {
    if (!(error instanceof CognitoError) || error.cause !== undefined) onError(error);
    if (error instanceof CognitoError) return refusal(error);
    return refusal(new CognitoError('InternalErrorException', 'Something went wrong.', 500));
  }
}

function operationOf({ method, headers, signed }: AwsRequest): Operation {
  const [, name = ''] = target.exec(headers['x-amz-target'] ?? '') ?? [];
  const operation = operations.get(name);
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (method !== 'POST' || mediaType !== contentType || !operation)
    throw new CognitoError('UnknownOperationException', '');
  if (operation.access === 'signed' && !signed)
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  return operation;
}

function bodyOf({ body }: AwsRequest): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return JSON.parse(text === '' ? '{}' : text, nullIsAbsent);
  } catch {
    throw new CognitoError('SerializationException', 'The request is not valid JSON.');
  }
}

/** The protocol makes no difference between a member that is null and one that is not there; clients send both. */
const nullIsAbsent = (key: string, value: unknown) =>
  key !== '' && value === null ? undefined : value;

function refusal({ code, message, status }: CognitoError): AwsResponse {
  const body = { __type: code, ...(message !== '' && { message }) };
  return json(status, body, { 'x-amzn-errortype': `${code}:` });
}

function json(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): AwsResponse {
  return {
    status,
    headers: { 'content-type': contentType, 'x-amzn-requestid': randomUUID(), ...headers },
    body: JSON.stringify(body),
  };
}
