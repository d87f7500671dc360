import { awsPages, type CheckRule } from '../rule.ts';

export const importSecurityScheme: CheckRule = {
  name: 'import-security-scheme',
  severity: 'off',
  hint: 'Use `type: apiKey`; OAuth 2 and Basic work through an authorizer on the header `Authorization`.',
  source: awsPages.notes,
  visit: () => ({
    SecurityScheme({ type }, { report, location }) {
      if (type === 'apiKey') return;
      report({
        message: `API Gateway imports security schemes of the type \`apiKey\` only, not \`${String(type)}\`.`,
        location: location.child('type'),
      });
    },
  }),
};
