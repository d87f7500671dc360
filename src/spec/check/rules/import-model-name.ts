import { awsPages, type CheckRule } from '../rule.ts';

export const importModelName: CheckRule = {
  name: 'import-model-name',
  severity: 'off',
  hint: 'Name schemas with letters and digits only; Gatehouse renames them by itself where it deploys.',
  source: awsPages.notes,
  visit: () => ({
    NamedSchemas(schemas, { report, location }) {
      for (const name of Object.keys(schemas))
        if (!/^[A-Za-z0-9]+$/.test(name))
          report({
            message: `A model of API Gateway cannot be named \`${name}\`.`,
            location: location.child(name).key(),
          });
    },
  }),
};
