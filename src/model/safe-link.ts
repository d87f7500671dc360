/**
 * An address from a description that may stand in a link: http, https or mailto. Anything else, `javascript:` above all, gives
 * `undefined`, and its words are shown without a link. The platform's own parser judges, so that blanks and control characters
 * before the scheme deceive nobody (WHATWG URL, "basic URL parser").
 */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}
