import { awsPages, type CheckRule } from '../rule.ts';

export const importVersion: CheckRule = {
  name: 'import-version',
  severity: 'off',
  hint: 'Write it as OpenAPI 3.0, or let Gatehouse deploy it, which writes 3.0.1 for API Gateway by itself.',
  source: awsPages.notes,
  visit: () => ({
    Root({ openapi }, { report, location }) {
      if (typeof openapi !== 'string' || openapi.startsWith('3.0.')) return;
      report({
        message: `API Gateway imports OpenAPI 2.0 and 3.0, not ${openapi}.`,
        location: location.child('openapi'),
      });
    },
  }),
};
