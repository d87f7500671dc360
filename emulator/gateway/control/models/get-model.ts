import { defineOperation } from '../operation.ts';
import { findModel } from './model.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetModel.html */
export const getModel = defineOperation({
  name: 'GetModel',
  method: 'GET',
  path: '/restapis/{restapi_id}/models/{model_name}',
  status: 200,
  handle: findModel,
});
