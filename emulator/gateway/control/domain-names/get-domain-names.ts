import { defineOperation } from '../operation.ts';
import { paginate } from '../page.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainNames.html */
export const getDomainNames = defineOperation({
  name: 'GetDomainNames',
  method: 'GET',
  path: '/domainnames',
  status: 200,
  handle: ({ store, query }) =>
    paginate(store.list('domainName'), query, (domain) => domain.domainName),
});
