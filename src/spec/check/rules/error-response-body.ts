import { objectField } from '../../../model/json.ts';
import type { CheckRule } from '../rule.ts';

/** An error without a body leaves its reader with a number. */
export const errorResponseBody: CheckRule = {
  name: 'error-response-body',
  severity: 'warning',
  hint: 'Describe the body under `content`, e.g. `application/problem+json` (RFC 9457).',
  source: 'https://www.rfc-editor.org/rfc/rfc9457',
  visit: () => ({
    Response(response, { report, location, key }) {
      if (!/^4/.test(String(key))) return;
      const described = Object.keys(objectField(response, 'content')).length > 0;
      if (described || response['schema'] !== undefined) return;
      report({
        message: `The answer ${String(key)} says nothing of its body.`,
        location: location.key(),
      });
    },
  }),
};
