import { defineOperation } from '../operation.ts';
import { findDomainName } from './domain-name.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainName.html */
export const getDomainName = defineOperation({
  name: 'GetDomainName',
  method: 'GET',
  path: '/domainnames/{domain_name}',
  status: 200,
  handle: findDomainName,
});
