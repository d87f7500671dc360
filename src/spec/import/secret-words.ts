/** Names of headers, variables, parameters and members whose values are nobody else's business. */
const secretName =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|(api|access|private|secret|signing|encryption|subscription|session|x)[-_ ]?key|passw(or)?d|passphrase|secret|token|credential|signature|session[-_ ]?id|\bpin\b|^(auth|jwt|bearer|pwd|key)$/i;

/** Values that are secrets whatever they are called: keys of well-known services, tokens, private keys, passwords in addresses. */
const secretValue =
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b|\beyJ[\w-]{8,}\.[\w-]{8,}|\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\b[sr]k_(live|test)_\w{10,}|\bxox[abprs]-[\w-]{10,}|\bPMAK-[\w-]{20,}|\bAIza[\w-]{30,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^/\s:@]+:[^/\s@]+@|\b(Bearer|Basic) [\w.~+/-]{8,}=*/;

/** A value that only stands for one: `{{token}}`, `<token>`, nothing at all. */
const standIn = /^\s*$|^\s*(Bearer |Basic )?(\{\{[^}]*\}\}|<[^>]*>|\$\{[^}]*\})\s*$/i;

export const namesSecret = (name: string): boolean => secretName.test(name);
export const holdsSecret = (text: string): boolean => secretValue.test(text);
export const isStandIn = (text: string): boolean => standIn.test(text);
