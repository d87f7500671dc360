/** What a copy of the site may talk to and run, beside its own files. */
export interface SecurityOptions {
  /** Origin of the gateway's data plane: the consoles call it. */
  readonly gatewayUrl: string;
  /** Base URL of the Cognito API: the account pages call it. */
  readonly cognitoEndpoint: string;
  /** Inline scripts that Astro emitted, `sha256-…` (dist/csp-hashes.json). */
  readonly scriptHashes: readonly string[];
  /** Inline styles, as above. */
  readonly styleHashes: readonly string[];
  /**
   * Of the dev server only: the sockets that tell pages of changed files (`ws://…`). It puts style sheets into its pages by script,
   * so inline styles of any kind are allowed with it.
   */
  readonly devSockets?: readonly string[];
}

/** Of the empty string: styled-components, inside Redoc, adds an empty style element and fills it by script. */
const emptyStyle = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/**
 * Headers for every answer of the site (OWASP Secure Headers; CSP Level 3). Nothing runs, loads or is framed that is not ours, and
 * the browser talks to the gateway and to Cognito only. Strict-Transport-Security is for the one who ends TLS.
 * @returns lower-case names and their values
 */
export function securityHeaders(options: SecurityOptions): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(options),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

function contentSecurityPolicy({
  scriptHashes,
  styleHashes,
  devSockets,
  ...endpoints
}: SecurityOptions): string {
  const styles = devSockets
    ? ["'unsafe-inline'"]
    : quoted([...new Set([emptyStyle, ...styleHashes])]);
  const directives = {
    'default-src': ["'none'"],
    // The search runs a WebAssembly module of our own; `unsafe-eval` for scripts is not in this (CSP Level 3, section 6.7.1).
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...quoted(scriptHashes)],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': [
      "'self'",
      origin(endpoints.gatewayUrl),
      origin(endpoints.cognitoEndpoint),
      ...(devSockets ?? []),
    ],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);

/** A source is an origin: a path in it would have to match to the letter. */
const origin = (address: string): string => new URL(address).origin;
