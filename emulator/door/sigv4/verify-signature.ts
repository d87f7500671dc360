import { createHash, timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { DoorError } from '../door-error.ts';
import type { ReceivedRequest } from '../read-request.ts';
import { parseQuery, type Signature } from './parse-signature.ts';

export interface SignatureRules {
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Regions that exist here. */
  readonly regions: readonly string[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const skewMs = 5 * 60_000;
const longestPresignSeconds = 7 * 24 * 3600;
const refuse = (message: string) => new DoorError('InvalidSignatureException', message);
const format = (epochMs: number) => new Date(epochMs).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * Signs the request once more and compares. The payload's hash is always taken from the body that came, so that neither a
 * changed body nor `UNSIGNED-PAYLOAD`, which these services do not take, can pass.
 * @throws DoorError with the words of AWS
 */
export async function verifySignature(
  request: ReceivedRequest,
  signature: Signature,
  { credentials, regions, clock }: SignatureRules,
): Promise<void> {
  const signedAt = parseTimestamp(signature.timestamp);
  checkTime(signature, signedAt, clock());
  checkScope(signature, regions);
  checkSignedHeaders(request, signature);
  if (signature.accessKeyId !== credentials.accessKeyId || signature.securityToken !== undefined)
    throw new DoorError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  const expected = await sign(request, signature, signedAt, credentials);
  if (!sameText(expected, signature.signature))
    throw refuse(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
}

function parseTimestamp(timestamp: string): number {
  const parts = timestamp
    .match(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/)
    ?.slice(1)
    .map(Number);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts ?? [];
  const epochMs = Date.UTC(year, month - 1, day, hour, minute, second);
  if (parts === undefined || format(epochMs) !== timestamp)
    throw new DoorError(
      'IncompleteSignatureException',
      `Date must be in ISO-8601 'basic format'. Got '${timestamp}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    );
  return epochMs;
}

function checkTime({ timestamp, expiresInSeconds }: Signature, signedAt: number, now: number) {
  if (signedAt > now + skewMs)
    throw refuse(
      `Signature not yet current: ${timestamp} is still later than ${format(now + skewMs)} (${format(now)} + 5 min.)`,
    );
  if (expiresInSeconds === undefined) {
    if (signedAt < now - skewMs)
      throw refuse(
        `Signature expired: ${timestamp} is now earlier than ${format(now - skewMs)} (${format(now)} - 5 min.)`,
      );
    return;
  }
  if (
    !Number.isInteger(expiresInSeconds) ||
    expiresInSeconds < 1 ||
    expiresInSeconds > longestPresignSeconds
  )
    throw refuse('X-Amz-Expires must be between 1 and 604800 seconds');
  if (signedAt + expiresInSeconds * 1000 < now)
    throw refuse(
      `Signature expired: ${format(signedAt + expiresInSeconds * 1000)} is now earlier than ${format(now)}`,
    );
}

function checkScope({ region, scopeDate, timestamp }: Signature, regions: readonly string[]) {
  if (!regions.includes(region))
    throw refuse(`Credential should be scoped to a valid region, not '${region}'.`);
  if (scopeDate !== timestamp.slice(0, 8))
    throw refuse(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scopeDate}' != '${timestamp.slice(0, 8)}', from '${timestamp}'.`,
    );
}

/** What decides where a request goes and what it does has to be signed. */
function checkSignedHeaders(request: ReceivedRequest, { form, signedHeaders }: Signature) {
  const needed = ['host', 'x-amz-target', ...(form === 'header' ? ['x-amz-date'] : [])];
  const unsigned = needed.find((name) => name in request.headers && !signedHeaders.includes(name));
  if (unsigned !== undefined)
    throw refuse(`'${unsigned}' must be a 'SignedHeader' in the AWS Authorization.`);
}

async function sign(
  request: ReceivedRequest,
  signature: Signature,
  signedAt: number,
  credentials: SignatureRules['credentials'],
): Promise<string> {
  const signer = new SignatureV4({
    credentials,
    region: signature.region,
    service: signature.service,
    sha256: Sha256,
    applyChecksum: false,
  });
  const headers = {
    ...request.headers,
    'x-amz-content-sha256': createHash('sha256').update(request.body).digest('hex'),
  };
  const signed = new Set(signature.signedHeaders);
  const names = [...Object.keys(headers), 'x-amz-date'];
  const result = await signer.sign(
    {
      protocol: 'http:',
      hostname: '',
      method: request.method,
      path: request.path,
      query: groupQuery(request.query),
      headers,
    },
    {
      signingDate: new Date(signedAt),
      signableHeaders: signed,
      unsignableHeaders: new Set(names.filter((name) => !signed.has(name))),
    },
  );
  return result.headers['authorization']?.split('Signature=')[1] ?? '';
}

function groupQuery(query: string): Record<string, string[]> {
  const grouped: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of parseQuery(query))
    if (name !== 'X-Amz-Signature') (grouped[name] ??= []).push(value);
  return grouped;
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
