import { objectField } from '../../../model/json.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const extension = 'x-amazon-apigateway-gateway-responses';
/** Recorded from AWS: the enumeration that a refusal of PutGatewayResponse names. */
const known = new Set([
  ...['REQUEST_TOO_LARGE', 'RESOURCE_NOT_FOUND', 'AUTHORIZER_CONFIGURATION_ERROR'],
  ...['MISSING_AUTHENTICATION_TOKEN', 'BAD_REQUEST_BODY', 'INVALID_SIGNATURE', 'INVALID_API_KEY'],
  ...['BAD_REQUEST_PARAMETERS', 'AUTHORIZER_FAILURE', 'UNAUTHORIZED', 'INTEGRATION_TIMEOUT'],
  ...['ACCESS_DENIED', 'DEFAULT_4XX', 'DEFAULT_5XX', 'WAF_FILTERED', 'QUOTA_EXCEEDED', 'THROTTLED'],
  ...['API_CONFIGURATION_ERROR', 'UNSUPPORTED_MEDIA_TYPE', 'INTEGRATION_FAILURE', 'EXPIRED_TOKEN'],
]);

export const gatewayResponseType: CheckRule = {
  name: 'gateway-response-type',
  severity: 'error',
  hint: 'Use a name of the list of gateway responses, e.g. `DEFAULT_4XX`, `THROTTLED`, `INVALID_API_KEY`.',
  source: awsPages.gatewayResponses,
  visit: () => ({
    Root(root, { report, location }) {
      for (const type of Object.keys(objectField(root, extension)))
        if (!known.has(type))
          report({
            message: `API Gateway has no gateway response \`${type}\`.`,
            location: location.child([extension, type]).key(),
          });
    },
  }),
};
