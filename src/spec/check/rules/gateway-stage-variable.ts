import { visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

/** `${stageVariables.host}` in a `uri` or `credentials`. */
const mentioned = /\$\{stageVariables\.([^}]*)\}/g;
const valid = /^[A-Za-z0-9_]{1,64}$/;

export const gatewayStageVariable: CheckRule = {
  name: 'gateway-stage-variable',
  severity: 'error',
  hint: 'Name stage variables with up to 64 letters, digits and `_`, e.g. `${stageVariables.backend_host}`.',
  source: awsPages.stageVariables,
  visit: () =>
    visitIntegrations(({ node, at }, { report }) => {
      for (const member of ['uri', 'credentials', 'connectionId']) {
        const value = node[member];
        if (typeof value !== 'string') continue;
        for (const [, name = ''] of value.matchAll(mentioned))
          if (!valid.test(name))
            report({
              message: `A stage variable cannot be named \`${name}\`.`,
              location: at.child(member),
            });
      }
    }),
};
