import { objectField } from '../../../model/json.ts';
import { awsPages, type CheckRule } from '../rule.ts';

/** Recorded from AWS: "Cannot create a child of a resource with a greedy path variable: {proxy+}". */
export const gatewayGreedyPath: CheckRule = {
  name: 'gateway-greedy-path',
  severity: 'error',
  hint: 'Let {name+} be the last segment of the path: it takes all that follows.',
  source: awsPages.createResource,
  visit: () => ({
    Root(root, { report, location }) {
      for (const path of Object.keys(objectField(root, 'paths')))
        if (/\{[^}]*\+\}\/./.test(path))
          report({
            message: `Nothing may follow the greedy variable in \`${path}\`.`,
            location: location.child(['paths', path]).key(),
          });
    },
  }),
};
