import type { ApiSnapshot, MethodRecord, RestApiRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { badRequest, notFound } from '../errors.ts';

/**
 * Copies an API as it is now.
 *
 * A method without an integration is refused, as AWS does, unless it came from an imported description: such a method is
 * answered from the description's examples and schemas. That is a deviation from AWS, and the only one here.
 *
 * @throws AwsError when there is nothing to deploy, or a method goes nowhere
 */
export function takeSnapshot(store: RegionStore, restApi: RestApiRecord): ApiSnapshot {
  const prefix = `${restApi.id}/`;
  const resources = store.list('resource', prefix);
  const methods = resources.flatMap(({ resourceMethods }) => Object.values(resourceMethods ?? {}));
  if (methods.length === 0) throw badRequest("The REST API doesn't contain any methods");
  if (methods.some(goesNowhere)) throw notFound('No integration defined for method');
  return {
    restApi,
    resources,
    authorizers: store.list('authorizer', prefix),
    models: store.list('model', prefix),
    requestValidators: store.list('requestValidator', prefix),
    gatewayResponses: store.list('gatewayResponse', prefix),
  };
}

const goesNowhere = ({ methodIntegration, described }: MethodRecord) =>
  !methodIntegration && !described;
