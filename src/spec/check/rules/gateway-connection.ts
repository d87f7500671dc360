import { visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

export const gatewayConnection: CheckRule = {
  name: 'gateway-connection',
  severity: 'error',
  hint: 'A private integration needs `connectionType: VPC_LINK` and the link as `connectionId`; leave both out otherwise.',
  source: awsPages.integration,
  visit: () =>
    visitIntegrations(({ node, at }, { report }) => {
      const { connectionType: type, connectionId: id } = node;
      if (type !== undefined && type !== 'INTERNET' && type !== 'VPC_LINK') {
        report({
          message: `API Gateway knows no connection of the type \`${String(type)}\`.`,
          location: at.child('connectionType'),
        });
      } else if (type === 'VPC_LINK' && (typeof id !== 'string' || id === '')) {
        report({
          message: 'The connection `VPC_LINK` names no link.',
          location: at.child('connectionType'),
        });
      }
    }),
};
