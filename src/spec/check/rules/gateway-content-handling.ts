import { visitEnumeration } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

export const gatewayContentHandling: CheckRule = {
  name: 'gateway-content-handling',
  severity: 'error',
  hint: 'Write one of them, or leave it out: bodies then pass as they are.',
  source: awsPages.integration,
  visit: () => visitEnumeration('contentHandling', ['convert_to_text', 'convert_to_binary']),
};
