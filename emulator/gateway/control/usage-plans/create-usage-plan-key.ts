import { z } from 'zod';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';
import { putKeyOnPlan, showPlanKey } from './usage-plan-key.ts';

const schema = z.object({ keyId: z.string(), keyType: z.string() });

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html */
export const createUsagePlanKey = defineOperation({
  name: 'CreateUsagePlanKey',
  method: 'POST',
  path: '/usageplans/{usageplanId}/keys',
  status: 201,
  handle(call) {
    const { keyId, keyType } = readBody(call, schema);
    if (keyType !== 'API_KEY') throw badRequest('Invalid Usage Plan Key type specified');
    putKeyOnPlan(call, call.params.usageplanId, keyId);
    return showPlanKey(call.store, keyId);
  },
});
