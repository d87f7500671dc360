import type { Method } from '@aws-sdk/client-api-gateway';
import type { Received, Routed } from '../context.ts';
import { queryOf } from '../mapping/request-parameters.ts';
import { headerValue, mediaType, type GatewayRequest } from '../request.ts';
import { pass, Refusal, type Step } from '../step.ts';

/** Holds the request against what the method says it needs, as far as its request validator asks for that. */
export const validateRequest: Step<Received & Routed, object> = ({ request, api, route }) => {
  const { method, pathParameters } = route;
  const validator = api.validators.get(method.requestValidatorId ?? '');
  if (validator?.validateRequestParameters) {
    const missing = missingParameters(method, request, pathParameters);
    if (missing.length > 0)
      return new Refusal(
        'BAD_REQUEST_PARAMETERS',
        `Missing required request parameters: [${missing.join(', ')}]`,
      );
  }
  const modelName = validator?.validateRequestBody ? modelFor(method, request) : undefined;
  return modelName === undefined || api.validateBody(modelName, request.body)
    ? pass
    : new Refusal('BAD_REQUEST_BODY');
};

/** Names in the order of the sorted mapping names, so headers, then path, then query. A blank value counts as missing. */
function missingParameters(
  method: Method,
  request: GatewayRequest,
  pathParameters: Readonly<Record<string, string>>,
): string[] {
  const query = queryOf(request);
  return Object.entries(method.requestParameters ?? {})
    .filter(([, isRequired]) => isRequired)
    .map(([expression]) => expression)
    .sort()
    .flatMap((expression) => {
      const [, place = '', name = ''] = /^method\.request\.(\w+)\.(.+)$/.exec(expression) ?? [];
      const value =
        place === 'header'
          ? headerValue(request.headers, name)
          : place === 'path'
            ? pathParameters[name]
            : query.get(name);
      return value?.trim() ? [] : [name];
    });
}

/** The model of the request's media type; `$default` is the one for all others. */
function modelFor({ requestModels = {} }: Method, request: GatewayRequest): string | undefined {
  const type = mediaType(headerValue(request.headers, 'content-type'));
  return requestModels[type] ?? requestModels['$default'];
}
