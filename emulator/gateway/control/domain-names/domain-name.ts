import type { DomainNameRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

/** @throws AwsError 404 */
export function findDomainName({ store, params }: OperationCall<'domain_name'>): DomainNameRecord {
  const domain = store.get('domainName', params.domain_name);
  if (!domain) throw notFound('Invalid domain name identifier specified');
  return domain;
}
