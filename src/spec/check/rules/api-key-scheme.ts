import { isJsonObject, objectField, type JsonObject } from '../../../model/json.ts';
import type { CheckRule } from '../rule.ts';

/** The portal's keys are sent as `x-api-key`; a description that is used without the portal has to say so itself. */
export const apiKeyScheme: CheckRule = {
  name: 'api-key-scheme',
  severity: 'warning',
  hint: 'Add a security scheme `{ type: apiKey, in: header, name: x-api-key }` and require it under `security`.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html',
  visit: ({ takesKeys }) => ({
    Root(root, { report, location }) {
      if (!takesKeys) return;
      const schemes = [
        ...Object.values(objectField(objectField(root, 'components'), 'securitySchemes')),
        ...Object.values(objectField(root, 'securityDefinitions')),
      ].filter(isJsonObject);
      if (schemes.some(isKeyHeader)) return;
      report({
        message:
          'A plan covers this API, so its calls need a key, but no security scheme is `x-api-key`.',
        location: location.child('info').key(),
      });
    },
  }),
};

const isKeyHeader = (scheme: JsonObject): boolean =>
  scheme['type'] === 'apiKey' &&
  scheme['in'] === 'header' &&
  String(scheme['name']).toLowerCase() === 'x-api-key';
