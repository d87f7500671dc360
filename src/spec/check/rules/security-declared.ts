import { operationsOf } from '../path-operations.ts';
import type { CheckRule } from '../rule.ts';

/** Silence is no answer to the first question of every caller. */
export const securityDeclared: CheckRule = {
  name: 'security-declared',
  severity: 'warning',
  hint: 'Write `security` into the document or the operation; `security: []` says that nothing is needed.',
  source: 'Readers, code samples and generated clients take from it how to authenticate.',
  visit: () => {
    let isDeclaredForAll = false;
    return {
      Root({ security }) {
        isDeclaredForAll = Array.isArray(security);
      },
      PathItem(item, context) {
        if (isDeclaredForAll) return;
        for (const { node, at } of operationsOf(item, context))
          if (!Array.isArray(node['security']))
            context.report({
              message: 'Nothing says how a caller of this operation authenticates.',
              location: at.key(),
            });
      },
    };
  },
};
