import { integrationType, visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const known = ['aws', 'aws_proxy', 'http', 'http_proxy', 'mock'];

export const gatewayIntegrationType: CheckRule = {
  name: 'gateway-integration-type',
  severity: 'error',
  hint: `Write one of ${known.map((type) => `\`${type}\``).join(', ')} as \`type\`.`,
  source: awsPages.integrationTypes,
  visit: () =>
    visitIntegrations((integration, { report }) => {
      if (known.includes(integrationType(integration))) return;
      const { node, at } = integration;
      const written = node['type'];
      report({
        message:
          written === undefined
            ? 'The integration has no type.'
            : `API Gateway knows no integration of the type \`${String(written)}\`.`,
        location: written === undefined ? at.key() : at.child('type'),
      });
    }),
};
