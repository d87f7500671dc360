import type { Integration } from '@aws-sdk/client-api-gateway';

/** Milliseconds an integration may take when it does not say. */
const defaultTimeoutInMillis = 29_000;

/** An integration with everything AWS fills in. An integration names a resource's id as its cache's namespace. */
export const completeIntegration = (wanted: Integration, resourceId: string): Integration => ({
  ...wanted,
  passthroughBehavior: wanted.passthroughBehavior ?? 'WHEN_NO_MATCH',
  timeoutInMillis: wanted.timeoutInMillis ?? defaultTimeoutInMillis,
  cacheNamespace: wanted.cacheNamespace ?? resourceId,
  cacheKeyParameters: wanted.cacheKeyParameters ?? [],
  ...(isHttp(wanted) && { connectionType: wanted.connectionType ?? 'INTERNET' }),
});

const isHttp = ({ type }: Integration) => type === 'HTTP' || type === 'HTTP_PROXY';
