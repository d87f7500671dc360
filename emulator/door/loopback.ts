import { isIP } from 'node:net';

/** Whether an address of a socket's other end is on this machine (RFC 1122 3.2.1.3, RFC 4291 2.5.3). */
export function isLoopbackAddress(address: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:/i, '') ?? '';
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}

/**
 * Whether a `Host` header names this machine. A page of another site that has its own name resolved to 127.0.0.1 (DNS
 * rebinding) sends that name, and is refused by it.
 * @param suffixes names under which any host is allowed as well, such as `execute-api.localhost`
 */
export function isLoopbackHost(
  host: string | undefined,
  suffixes: readonly string[] = [],
): boolean {
  const name = host?.match(/^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(:\d{1,5})?$/)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return (
    ['localhost', '127.0.0.1', '[::1]'].includes(name) ||
    suffixes.some((suffix) => name.endsWith(`.${suffix}`))
  );
}
