import { z } from 'zod';
import { badRequest, conflict } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { readBody } from '../validation.ts';
import { cacheClusterSizes } from './cache-cluster.ts';
import { newStage } from './new-stage.ts';
import { checkDeploymentId } from './stage.ts';

const schema = z.object({
  stageName: z.string(),
  deploymentId: z.string(),
  description: z.string().optional(),
  cacheClusterEnabled: z.boolean().optional(),
  cacheClusterSize: z.enum(cacheClusterSizes).optional(),
  variables: z.record(z.string(), z.string()).optional(),
  documentationVersion: z.string().optional(),
  canarySettings: z
    .object({
      deploymentId: z.string().optional(),
      percentTraffic: z.number().default(0),
      stageVariableOverrides: z.record(z.string(), z.string()).optional(),
      useStageCache: z.boolean().default(false),
    })
    .optional(),
  tracingEnabled: z.boolean().optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html */
export const createStage = defineOperation({
  name: 'CreateStage',
  method: 'POST',
  path: '/restapis/{restapi_id}/stages',
  status: 201,
  handle(call) {
    const body = readBody(call, schema);
    const { id: apiId } = findRestApi(call);
    if (!/^\w+(?:-\w+)*$|^\$default$/.test(body.stageName))
      throw badRequest('Stage name only allows a-zA-Z0-9_');
    checkDeploymentId(call, body.deploymentId);
    if (body.canarySettings) checkDeploymentId(call, body.canarySettings.deploymentId);
    const key = `${apiId}/${body.stageName}`;
    if (call.store.get('stage', key)) throw conflict('Stage already exists');
    const stage = newStage(call.now, body);
    call.store.put('stage', key, stage);
    return stage;
  },
});
