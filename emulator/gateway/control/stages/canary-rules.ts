import type { CanarySettings } from '@aws-sdk/client-api-gateway';
import type { StageRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import type { OperationCall } from '../operation.ts';
import { booleanOf, type PatchRule } from '../patch.ts';
import { checkDeploymentId } from './stage.ts';

type Rule = PatchRule<StageRecord>;

const replaceCanary = (
  path: string,
  set: (value: string, canary: CanarySettings, variable: string) => CanarySettings,
): Rule => ({
  op: 'replace',
  path: `/canarySettings/${path}`,
  apply: (stage, { value = '' }, [variable = '']) => ({
    ...stage,
    canarySettings: {
      ...canaryOf(stage),
      ...set(value, canaryOf(stage), variable),
    },
  }),
});

/** A canary that does not exist yet starts with no traffic, on the stage's own deployment. */
const canaryOf = (stage: StageRecord): CanarySettings =>
  stage.canarySettings ?? {
    deploymentId: stage.deploymentId,
    percentTraffic: 0,
    useStageCache: false,
  };

/** The rules that set up, remove and promote a stage's canary. */
export const canaryRules = (call: OperationCall<'restapi_id'>): readonly Rule[] => [
  replaceCanary('percentTraffic', (value) => ({ percentTraffic: Number(value) })),
  replaceCanary('useStageCache', (value) => ({ useStageCache: booleanOf(value) })),
  replaceCanary('deploymentId', (deploymentId) => {
    checkDeploymentId(call, deploymentId);
    return { deploymentId };
  }),
  replaceCanary('stageVariableOverrides/{name}', (value, canary, name) => ({
    stageVariableOverrides: { ...canary.stageVariableOverrides, [name]: value },
  })),
  {
    op: 'remove',
    path: '/canarySettings',
    apply: (stage) => ({ ...stage, canarySettings: undefined }),
  },
  { op: 'copy', path: '/deploymentId', apply: promote },
  { op: 'copy', path: '/variables', apply: promote },
];

/** Copies the canary's deployment or variables into the stage. */
function promote(
  stage: StageRecord,
  patch: { path?: string | undefined; from?: string | undefined },
) {
  const { canarySettings: canary } = stage;
  const expected =
    patch.path === '/deploymentId'
      ? '/canarySettings/deploymentId'
      : '/canarySettings/stageVariableOverrides';
  if (patch.from !== expected) throw invalidCopy(patch);
  if (!canary) throw badRequest('Promotion not available. Canary does not exist.');
  return patch.path === '/deploymentId'
    ? { ...stage, deploymentId: canary.deploymentId ?? stage.deploymentId }
    : { ...stage, variables: { ...stage.variables, ...canary.stageVariableOverrides } };
}

/** The refusal of a copy that promotes nothing. */
export const invalidCopy = (patch: { path?: string | undefined; from?: string | undefined }) =>
  badRequest(
    `Invalid copy operation with path: ${patch.path} and from ${patch.from}. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]`,
  );
