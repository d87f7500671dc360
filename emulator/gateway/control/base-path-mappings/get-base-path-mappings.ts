import { findDomainName } from '../domain-names/domain-name.ts';
import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMappings.html */
export const getBasePathMappings = defineOperation({
  name: 'GetBasePathMappings',
  method: 'GET',
  path: '/domainnames/{domain_name}/basepathmappings',
  status: 200,
  handle(call) {
    const { domainName } = findDomainName(call);
    const mappings = call.store.list('basePathMapping', `${domainName}/`);
    return paginate(mappings, call.query, (mapping) => mapping.basePath);
  },
});
