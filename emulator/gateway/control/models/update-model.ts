import type { ModelRecord } from '../../state/records.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, type PatchRule } from '../patch.ts';
import { replaceMember } from '../patch-rules.ts';
import { checkModelSchema, findModel } from './model.ts';

const rules: readonly PatchRule<ModelRecord>[] = [
  replaceMember('/description', (description) => ({ description })),
  replaceMember('/schema', (schema) => ({ schema })),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateModel.html */
export const updateModel = defineOperation({
  name: 'UpdateModel',
  method: 'PATCH',
  path: '/restapis/{restapi_id}/models/{model_name}',
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const model = applyPatches(findModel(call), patches, rules);
    checkModelSchema(model.schema, model.contentType ?? '');
    call.store.put('model', `${call.params.restapi_id}/${model.name}`, model);
    return model;
  },
});
