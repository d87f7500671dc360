import { z } from 'zod';
import type { ModelRecord } from '../../state/records.ts';
import { badRequest, conflict } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { readBody } from '../validation.ts';
import { checkModelSchema } from './model.ts';

const schema = z.object({
  name: z.string(),
  description: z.string().optional(),
  schema: z.string().optional(),
  contentType: z.string(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html */
export const createModel = defineOperation({
  name: 'CreateModel',
  method: 'POST',
  path: '/restapis/{restapi_id}/models',
  status: 201,
  handle(call) {
    const body = readBody(call, schema);
    const { id: apiId } = findRestApi(call);
    if (body.name === '') throw badRequest('Model name must be non-empty');
    if (call.store.get('model', `${apiId}/${body.name}`))
      throw conflict('Model name already exists for this REST API');
    checkModelSchema(body.schema, body.contentType);
    const model: ModelRecord = { ...body, id: newIdentifier(6) };
    call.store.put('model', `${apiId}/${model.name}`, model);
    return model;
  },
});
