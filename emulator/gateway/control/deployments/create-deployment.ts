import { z } from 'zod';
import type { DeploymentRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation, type OperationCall } from '../operation.ts';
import { findRestApi } from '../rest-apis/rest-api.ts';
import { cacheClusterSizes } from '../stages/cache-cluster.ts';
import { newStage } from '../stages/new-stage.ts';
import { readBody } from '../validation.ts';
import { takeSnapshot } from './take-snapshot.ts';

const schema = z.object({
  stageName: z.string().optional(),
  stageDescription: z.string().optional(),
  description: z.string().optional(),
  cacheClusterEnabled: z.boolean().optional(),
  cacheClusterSize: z.enum(cacheClusterSizes).optional(),
  variables: z.record(z.string(), z.string()).optional(),
  canarySettings: z
    .object({
      percentTraffic: z.number().optional(),
      stageVariableOverrides: z.record(z.string(), z.string()).optional(),
      useStageCache: z.boolean().optional(),
    })
    .optional(),
  tracingEnabled: z.boolean().optional(),
});
type Body = z.infer<typeof schema>;

/**
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html. With a stage name it also points that stage at the
 * deployment, making the stage when there is none; with canary settings it becomes the stage's canary.
 */
export const createDeployment = defineOperation({
  name: 'CreateDeployment',
  method: 'POST',
  path: '/restapis/{restapi_id}/deployments',
  status: 201,
  handle(call) {
    const { store, now } = call;
    const body = readBody(call, schema);
    const api = findRestApi(call);
    const { description } = body;
    const snapshot = takeSnapshot(store, api);
    const deployment: DeploymentRecord = {
      id: newIdentifier(6),
      ...(description && { description }),
      createdDate: now,
    };
    store.put('deployment', `${api.id}/${deployment.id}`, deployment);
    store.put('snapshot', `${api.id}/${deployment.id}`, snapshot);
    if (body.canarySettings) putCanary(call, api.id, deployment.id, body);
    else if (body.stageName) pointStage(call, api.id, deployment.id, body.stageName, body);
    return deployment;
  },
});

function pointStage(
  call: OperationCall,
  apiId: string,
  deploymentId: string,
  stageName: string,
  body: Body,
) {
  const key = `${apiId}/${stageName}`;
  const { stageDescription: description, variables, tracingEnabled } = body;
  const { cacheClusterEnabled, cacheClusterSize } = body;
  const current = call.store.get('stage', key);
  const stage = current
    ? {
        ...current,
        deploymentId,
        ...(description && { description }),
        ...(variables && { variables }),
        lastUpdatedDate: call.now,
      }
    : newStage(call.now, {
        stageName,
        deploymentId,
        description,
        variables,
        tracingEnabled,
        cacheClusterEnabled,
        cacheClusterSize,
      });
  call.store.put('stage', key, stage);
}

function putCanary(call: OperationCall, apiId: string, deploymentId: string, body: Body) {
  const { stageName, canarySettings } = body;
  const invalid = 'Invalid deployment content specified.';
  if (!stageName)
    throw badRequest(
      `${invalid}Non null and non empty stageName must be provided for canary deployment. Provided value is ${stageName ?? 'null'}`,
    );
  const stage = call.store.get('stage', `${apiId}/${stageName}`);
  if (!stage)
    throw badRequest(
      `${invalid}Stage ${stageName} must already be created before making a canary release deployment`,
    );
  call.store.put('stage', `${apiId}/${stageName}`, {
    ...stage,
    canarySettings: {
      deploymentId,
      percentTraffic: canarySettings?.percentTraffic ?? 0,
      ...(canarySettings?.stageVariableOverrides && {
        stageVariableOverrides: canarySettings.stageVariableOverrides,
      }),
      useStageCache: canarySettings?.useStageCache ?? false,
    },
    lastUpdatedDate: call.now,
  });
}
