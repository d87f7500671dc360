import type { CheckRule } from '../rule.ts';

/** Unreserved characters of a URL (RFC 3986, section 2.3), which need no encoding anywhere. */
const unreserved = /^[A-Za-z0-9._~-]+$/;

/** An operation's id names its page. */
export const operationIdUrlSafe: CheckRule = {
  name: 'operation-id-url-safe',
  severity: 'warning',
  hint: 'Use letters, digits, `-`, `.`, `_` and `~` only, e.g. `listOrders`.',
  source: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.3',
  visit: () => ({
    Operation({ operationId }, { report, location }) {
      if (typeof operationId !== 'string' || unreserved.test(operationId)) return;
      report({
        message: `The operationId \`${operationId}\` cannot be part of an address as it is.`,
        location: location.child('operationId'),
      });
    },
  }),
};
