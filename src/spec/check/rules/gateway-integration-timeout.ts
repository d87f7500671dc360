import { visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const [shortest, longest] = [50, 29_000];

export const gatewayIntegrationTimeout: CheckRule = {
  name: 'gateway-integration-timeout',
  severity: 'error',
  hint: 'Write 50 to 29000; accounts that had the quota for regional APIs raised may set this rule to `warning`.',
  source: awsPages.integration,
  visit: () =>
    visitIntegrations(({ node, at }, { report }) => {
      const value = node['timeoutInMillis'];
      if (value === undefined) return;
      if (Number.isInteger(value) && Number(value) >= shortest && Number(value) <= longest) return;
      report({
        message: `\`timeoutInMillis\` is ${JSON.stringify(value)}; API Gateway waits ${shortest} to ${longest} ms.`,
        location: at.child('timeoutInMillis'),
      });
    }),
};
