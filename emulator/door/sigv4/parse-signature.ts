import { DoorError } from '../door-error.ts';
import type { ReceivedRequest } from '../read-request.ts';

/** A Signature Version 4 as sent, not yet believed. */
export interface Signature {
  readonly form: 'header' | 'query';
  readonly accessKeyId: string;
  /** `YYYYMMDD` of the credential scope. */
  readonly scopeDate: string;
  readonly region: string;
  readonly service: string;
  /** Lower-case names. */
  readonly signedHeaders: readonly string[];
  /** Lower-case hexadecimal. */
  readonly signature: string;
  /** `YYYYMMDDTHHMMSSZ`. */
  readonly timestamp: string;
  /** Of a presigned URL only. */
  readonly expiresInSeconds?: number;
  readonly securityToken?: string;
}

const algorithm = 'AWS4-HMAC-SHA256';
const incomplete = (message: string) => new DoorError('IncompleteSignatureException', message);

/**
 * Reads the signature from the `Authorization` header or from the query of a presigned URL
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 * @returns undefined when the request is not signed at all
 * @throws DoorError when there is one but it cannot be read
 */
export function parseSignature(request: ReceivedRequest): Signature | undefined {
  const query = new Map(parseQuery(request.query));
  const { authorization } = request.headers;
  const presigned = query.has('X-Amz-Algorithm');
  if (authorization !== undefined && presigned)
    throw new DoorError(
      'InvalidSignatureException',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    );
  if (presigned) return fromQuery(query);
  // Cognito's user operations and the portal's own API carry tokens in this header, which are no signatures.
  if (authorization?.startsWith('AWS4-') !== true) return undefined;
  return fromHeader(authorization, request.headers);
}

/** Pairs of a query string, decoded; a plus sign stays one, as in AWS's canonical form. */
export function parseQuery(query: string): [string, string][] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromHeader(authorization: string, headers: ReceivedRequest['headers']): Signature {
  const [name, ...rest] = authorization.split(' ');
  if (name !== algorithm) throw incomplete(`Unsupported AWS 'algorithm': '${name}'.`);
  const parts = new Map(
    rest
      .join(' ')
      .split(',')
      .map((part) => part.trim().split('=', 2) as [string, string]),
  );
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((part) => !parts.get(part));
  const timestamp = headers['x-amz-date'];
  if (missing.length > 0 || timestamp === undefined)
    throw incomplete(
      [
        ...missing.map((part) => `Authorization header requires '${part}' parameter.`),
        ...(timestamp === undefined
          ? ["Authorization header requires existence of a 'X-Amz-Date' header."]
          : []),
      ].join(' '),
    );
  return {
    form: 'header',
    ...parseCredential(parts.get('Credential') ?? ''),
    signedHeaders: listHeaders(parts.get('SignedHeaders') ?? ''),
    signature: parts.get('Signature') ?? '',
    timestamp: timestamp ?? '',
    ...withToken(headers['x-amz-security-token']),
  };
}

function fromQuery(query: ReadonlyMap<string, string>): Signature {
  const names = ['Credential', 'Signature', 'SignedHeaders', 'Date', 'Expires'] as const;
  const missing = names.filter((name) => !query.get(`X-Amz-${name}`));
  if (missing.length > 0)
    throw incomplete(
      missing.map((name) => `AWS query-string parameters must include 'X-Amz-${name}'.`).join(' '),
    );
  const value = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  if (value('Algorithm') !== algorithm)
    throw incomplete(`Unsupported AWS 'algorithm': '${value('Algorithm')}'.`);
  return {
    form: 'query',
    ...parseCredential(value('Credential')),
    signedHeaders: listHeaders(value('SignedHeaders')),
    signature: value('Signature'),
    timestamp: value('Date'),
    expiresInSeconds: Number(value('Expires')),
    ...withToken(query.get('X-Amz-Security-Token')),
  };
}

const withToken = (token: string | undefined) =>
  token === undefined ? {} : { securityToken: token };

const listHeaders = (list: string) => list.split(';').map((name) => name.toLowerCase());

function parseCredential(credential: string) {
  const parts = credential.split('/');
  const [accessKeyId = '', scopeDate = '', region = '', service = '', terminator] = parts;
  if (parts.length !== 5)
    throw incomplete(
      'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.',
    );
  if (terminator !== 'aws4_request')
    throw new DoorError(
      'InvalidSignatureException',
      "Credential should be scoped with a valid terminator: 'aws4_request'.",
    );
  return { accessKeyId, scopeDate, region, service };
}
