/** Names of headers, variables, parameters and members whose values are nobody else's business. */
const secretName =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|(api|access|private|secret|signing|encryption|subscription|session|x)[-_ ]?key|passw(or)?d|passphrase|secret|token|credential|signature|session[-_ ]?id|\bpin\b|^(auth|jwt|bearer|pwd|key)$/i;

/** Values that are secrets whatever they are called: keys of well-known services, tokens, private keys. */
const secretValue =
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b|\beyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?|\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\b[sr]k_(live|test)_\w{10,}|\bxox[abprs]-[\w-]{10,}|\bPMAK-[\w-]{20,}|\bAIza[\w-]{30,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*?(-----END [A-Z ]*PRIVATE KEY-----|$)|\b(Bearer|Basic) [\w.~+/-]{8,}=*/g;

/** A value that only stands for one: `{{token}}`, `<token>`, nothing at all. */
const standIn = /^\s*$|^\s*(Bearer |Basic )?(\{\{[^}]*\}\}|<[^>]*>|\$\{[^}]*\})\s*$/i;

export const namesSecret = (name: string): boolean => secretName.test(name);
export const isStandIn = (text: string): boolean => standIn.test(text);

/** A text with what looks like a secret replaced, also in the queries of addresses; the same text when nothing does. */
export const withoutSecrets = (text: string, replacement: string): string =>
  text
    .replaceAll(secretValue, replacement)
    // Name and password of an address; without them it still leads somewhere.
    .replaceAll(/:\/\/[^/\s:@]+:[^/\s@]+@/g, '://')
    .replaceAll(
      /([?&]([^=&#\s]+)=)([^&#\s]+)/g,
      (whole, start: string, name: string, value: string) =>
        namesSecret(name) && !isStandIn(value) ? start + replacement : whole,
    );
