const allowed = new Set(['http', 'https', 'mailto']);

/**
 * An address from a description as it may stand in a link: http, https, mailto or relative. `undefined` for anything else, so that
 * `javascript:` and its like never reach an `href`. Blanks and control characters go first, because browsers skip them when they
 * look for the scheme (WHATWG URL, "basic URL parser").
 */
export function safeUrl(url: string): string | undefined {
  const cleaned = [...url.trim()]
    .filter((character) => character > ' ' && character !== '\u007f')
    .join('');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(cleaned)?.[1];
  if (scheme === undefined) return cleaned.startsWith(':') ? undefined : cleaned;
  return allowed.has(scheme.toLowerCase()) ? cleaned : undefined;
}
