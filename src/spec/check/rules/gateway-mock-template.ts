import { field, isJsonObject } from '../../../model/json.ts';
import { integrationType, visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

/** A mock takes the status from its request template; without one it answers 500 to every call. */
export const gatewayMockTemplate: CheckRule = {
  name: 'gateway-mock-template',
  severity: 'warning',
  hint: 'Add `requestTemplates: { application/json: \'{"statusCode": 200}\' }`.',
  source: awsPages.mock,
  visit: () =>
    visitIntegrations((integration, { report }) => {
      if (integrationType(integration) !== 'mock') return;
      const templates = field(integration.node, 'requestTemplates');
      const texts = isJsonObject(templates) ? Object.values(templates) : [];
      if (texts.some((text) => /statusCode|responseOverride/.test(String(text)))) return;
      report({
        message: 'The mock names no `statusCode`, so it answers 500.',
        location: integration.at.key(),
      });
    }),
};
