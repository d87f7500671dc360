import { visitEnumeration } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

export const gatewayPassthroughBehavior: CheckRule = {
  name: 'gateway-passthrough-behavior',
  severity: 'error',
  hint: 'Write one of them, or leave it out: `when_no_match` is what it is then.',
  source: awsPages.integration,
  visit: () =>
    visitEnumeration('passthroughBehavior', ['when_no_match', 'when_no_templates', 'never']),
};
