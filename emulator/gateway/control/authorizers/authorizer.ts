import type { AuthorizerRecord } from '../../state/records.ts';
import { badRequest, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

export const authorizerPath = '/restapis/{restapi_id}/authorizers/{authorizer_id}';
export const authorizerTypes = ['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS'] as const;

/** @throws AwsError 404 */
export function findAuthorizer({
  store,
  params,
}: OperationCall<'restapi_id' | 'authorizer_id'>): AuthorizerRecord {
  const authorizer = store.get('authorizer', `${params.restapi_id}/${params.authorizer_id}`);
  if (!authorizer) throw notFound('Invalid Authorizer identifier specified');
  return authorizer;
}

/** @throws AwsError when the authorizer lacks what its type needs */
export function checkAuthorizer(authorizer: Omit<AuthorizerRecord, 'id'>): void {
  const { type, providerARNs, authorizerUri, authorizerResultTtlInSeconds: ttl } = authorizer;
  if (type === 'COGNITO_USER_POOLS' && !providerARNs?.length)
    throw badRequest('At least one Provider ARN must be specified');
  if (type !== 'COGNITO_USER_POOLS' && !authorizerUri)
    throw badRequest('Authorizer URI must be specified');
  if (ttl !== undefined && (ttl < 0 || ttl > 3600))
    throw badRequest('Authorizer result TTL must be between 0 and 3600 seconds');
}

/** What AWS shows as `authType` when nobody chose one. */
export const defaultAuthType = (type: string | undefined): string =>
  type === 'COGNITO_USER_POOLS' ? 'cognito_user_pools' : 'custom';
