import { objectField } from '../../../model/json.ts';
import { isRoutable } from '../../gateway/gateway-paths.ts';
import { awsPages, type CheckRule } from '../rule.ts';

/** Such a path is documented and cannot be called; the build warns of the first, this rule names each. */
export const gatewayPath: CheckRule = {
  name: 'gateway-path',
  severity: 'warning',
  hint: 'Between slashes use letters, digits, `.`, `_`, `:` and `-`, or one whole {variable}.',
  source: awsPages.notes,
  visit: () => ({
    Root(root, { report, location }) {
      for (const path of Object.keys(objectField(root, 'paths')))
        if (path.startsWith('/') && !isRoutable(path))
          report({
            message: `API Gateway cannot route \`${path}\`.`,
            location: location.child(['paths', path]).key(),
          });
    },
  }),
};
