import { integrationType, visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

export const gatewayIntegrationMethod: CheckRule = {
  name: 'gateway-integration-method',
  severity: 'error',
  hint: 'Write `httpMethod: POST` for a Lambda function, whatever the method of the operation; else that of the backend.',
  source: awsPages.integration,
  visit: () =>
    visitIntegrations((integration, { report }) => {
      const { node, at } = integration;
      const type = integrationType(integration);
      if (type === '' || type === 'mock') return;
      const method = node['httpMethod'];
      if (typeof method !== 'string' || method === '') {
        report({
          message: `An integration of the type \`${type}\` needs an \`httpMethod\`.`,
          location: at.key(),
        });
      } else if (/:lambda:path\//.test(String(node['uri'])) && method.toUpperCase() !== 'POST') {
        report({
          message: `Lambda functions are invoked with POST, not ${method}.`,
          location: at.child('httpMethod'),
        });
      }
    }),
};
