import { defineOperation } from '../operation.ts';
import { findDomainName } from './domain-name.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDomainName.html. Its base path mappings go with it. */
export const deleteDomainName = defineOperation({
  name: 'DeleteDomainName',
  method: 'DELETE',
  path: '/domainnames/{domain_name}',
  status: 202,
  handle(call) {
    const { domainName } = findDomainName(call);
    call.store.deleteAll('basePathMapping', `${domainName}/`);
    call.store.delete('domainName', domainName);
    return undefined;
  },
});
