import type { MethodSnapshot } from '@aws-sdk/client-api-gateway';
import type { ApiSnapshot, ResourceRecord } from '../../state/records.ts';

/** What a deployment serves: authorization by path and verb. */
export function summarizeApi(
  snapshot: ApiSnapshot,
): Record<string, Record<string, MethodSnapshot>> {
  const withMethods = snapshot.resources.filter(
    ({ resourceMethods }) => Object.keys(resourceMethods ?? {}).length > 0,
  );
  return Object.fromEntries(withMethods.map((resource) => [resource.path, methodsOf(resource)]));
}

const methodsOf = ({ resourceMethods = {} }: ResourceRecord): Record<string, MethodSnapshot> =>
  Object.fromEntries(
    Object.entries(resourceMethods).map(([verb, { authorizationType, apiKeyRequired }]) => [
      verb,
      { authorizationType, apiKeyRequired },
    ]),
  );
