import { withoutHeaders, type HttpHeaders } from '../request.ts';

/**
 * Headers that never reach an integration.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
const droppedFromRequests = new Set([
  'connection',
  'content-length',
  'content-md5',
  'expect',
  'host',
  'keep-alive',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'www-authenticate',
]);

/** Headers of a back end's answer that are the gateway's to set: they come back under `x-amzn-Remapped-`. */
const remapped = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'upgrade',
  'user-agent',
  'www-authenticate',
  'x-amzn-requestid',
]);

const hopByHop = new Set(['keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding']);

export const forwardedHeaders = (headers: HttpHeaders): HttpHeaders =>
  withoutHeaders(headers, droppedFromRequests);

export const remappedHeaders = (headers: HttpHeaders): HttpHeaders =>
  withoutHeaders(headers, hopByHop).map(([name, value]) => [
    remapped.has(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name,
    value,
  ]);
