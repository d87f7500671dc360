import { isJsonObject } from '../../../model/json.ts';
import { visitIntegrations } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const target = /^integration\.request\.(path|querystring|header)\.[^\s.][^\s]*$/;
const origin =
  /^('.*'|method\.request\.(path|querystring|header|multivaluequerystring|multivalueheader)\..+|method\.request\.body(\..+)?|context\..+|stageVariables\.\w+)$/s;

export const gatewayRequestMapping: CheckRule = {
  name: 'gateway-request-mapping',
  severity: 'error',
  hint: 'Write `integration.request.header.name: method.request.header.name`; a fixed value stands in single quotes: `"\'text\'"`.',
  source: awsPages.requestParameters,
  visit: () =>
    visitIntegrations(({ node, at }, { report }) => {
      const mappings = node['requestParameters'];
      if (!isJsonObject(mappings)) return;
      for (const [key, value] of Object.entries(mappings)) {
        const location = at.child(['requestParameters', key]);
        if (!target.test(key))
          report({ message: `\`${key}\` is no parameter of a backend's request.`, location });
        else if (typeof value !== 'string' || !origin.test(value))
          report({
            message: `\`${String(value)}\` is nothing that API Gateway can map from.`,
            location,
          });
      }
    }),
};
