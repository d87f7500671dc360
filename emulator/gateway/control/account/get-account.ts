import { defineOperation } from '../operation.ts';
import { showAccount } from './account.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html */
export const getAccount = defineOperation({
  name: 'GetAccount',
  method: 'GET',
  path: '/account',
  status: 200,
  handle: ({ store }) => showAccount(store),
});
