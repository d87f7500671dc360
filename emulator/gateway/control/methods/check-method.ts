import type { MethodRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { badRequest } from '../errors.ts';

const parameterPattern =
  /^method\.request\.(?:header|querystring|path|multivalueheader|multivaluequerystring)\.(?<name>[^\s]+)$/;

/**
 * Checks what a method refers to: authorizer, validator, models and parameters.
 * @throws AwsError 400 in AWS's order of checks
 */
export function checkMethod(store: RegionStore, apiId: string, method: MethodRecord): void {
  checkAuthorizer(store, apiId, method);
  const { requestValidatorId, requestModels, requestParameters } = method;
  if (requestValidatorId && !store.get('requestValidator', `${apiId}/${requestValidatorId}`))
    throw badRequest('Invalid Request Validator identifier specified');
  for (const name of Object.values(requestModels ?? {}))
    if (!store.get('model', `${apiId}/${name}`))
      throw badRequest(`Invalid model identifier specified: ${name}`);
  checkParameters(Object.keys(requestParameters ?? {}));
}

function checkAuthorizer(store: RegionStore, apiId: string, method: MethodRecord) {
  const { authorizationType, authorizerId } = method;
  if (authorizationType !== 'CUSTOM' && authorizationType !== 'COGNITO_USER_POOLS') return;
  const authorizer = authorizerId ? store.get('authorizer', `${apiId}/${authorizerId}`) : undefined;
  const fits = (authorizer?.type === 'COGNITO_USER_POOLS') === (authorizationType !== 'CUSTOM');
  if (!authorizer || !fits)
    throw badRequest(
      'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
    );
}

function checkParameters(expressions: readonly string[]) {
  const names = expressions.map((expression) => {
    const name = parameterPattern.exec(expression)?.groups?.['name'];
    if (name === undefined)
      throw badRequest(
        `Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: ${expression}]`,
      );
    return name;
  });
  if (new Set(names).size < names.length)
    throw badRequest('Parameter names must be unique across querystring, header and path');
}
