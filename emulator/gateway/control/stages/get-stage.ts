import { defineOperation } from '../operation.ts';
import { findStage, stagePath } from './stage.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html */
export const getStage = defineOperation({
  name: 'GetStage',
  method: 'GET',
  path: stagePath,
  status: 200,
  handle: findStage,
});
