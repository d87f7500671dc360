import { objectField } from '../../../model/json.ts';
import { createPathWriter } from '../../gateway/gateway-paths.ts';
import { awsPages, type CheckRule } from '../rule.ts';

/** Recorded from AWS: "A sibling ({id}) of this resource already has a variable path part -- only one is allowed". */
export const importPathVariable: CheckRule = {
  name: 'import-path-variable',
  severity: 'off',
  hint: 'Give variables of one place one name; Gatehouse does so by itself where it deploys.',
  source: awsPages.createResource,
  visit: () => ({
    Root(root, { report, location }) {
      const write = createPathWriter();
      for (const path of Object.keys(objectField(root, 'paths')))
        for (const [name, first] of write(path).renamed)
          report({
            message: `{${name}} stands where another path has {${first}}.`,
            location: location.child(['paths', path]).key(),
          });
    },
  }),
};
