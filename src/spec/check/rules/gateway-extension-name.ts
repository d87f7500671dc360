import type { Location } from '@redocly/openapi-core';
import type { JsonObject } from '../../../model/json.ts';
import { operationsOf } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const prefix = 'x-amazon-apigateway-';
const known = new Set(
  [
    ...['any-method', 'api-key-source', 'auth', 'authorizer', 'authtype', 'binary-media-types'],
    ...['cors', 'documentation', 'endpoint-configuration', 'gateway-responses'],
    ...[
      'importexport-version',
      'integration',
      'integrations',
      'minimum-compression-size',
      'policy',
    ],
    ...['request-validator', 'request-validators', 'tag-value', 'security-policy'],
    ...['endpoint-access-mode'],
  ].map((name) => prefix + name),
);

/** API Gateway passes over what it does not know without a word, so a typo switches a setting off. */
export const gatewayExtensionName: CheckRule = {
  name: 'gateway-extension-name',
  severity: 'warning',
  hint: 'Correct its spelling after the list of extensions, or remove it.',
  source: awsPages.extensions,
  visit: () => {
    const unknownIn = (node: JsonObject, at: Location) =>
      Object.keys(node)
        .filter((name) => name.startsWith(prefix) && !known.has(name))
        .map((name) => ({
          message: `API Gateway has no extension \`${name}\`.`,
          location: at.child(name).key() as Location,
        }));
    return {
      Root: (root, { report, location }) => unknownIn(root, location).forEach(report),
      SecurityScheme: (scheme, { report, location }) => unknownIn(scheme, location).forEach(report),
      PathItem(item, context) {
        unknownIn(item, context.location).forEach(context.report);
        for (const { node, at } of operationsOf(item, context))
          unknownIn(node, at).forEach(context.report);
      },
    };
  },
};
