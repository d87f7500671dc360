import { findDescriptions } from '../../../src/spec/find-descriptions.ts';
import {
  openGateway,
  openLocalGateway,
  requireLocalGateway,
  type Gateway,
} from '../aws/gateway-client.ts';
import { chooseVersions } from '../choose-versions.ts';
import { Problem } from '../../terminal.mjs';
import { exitCodes, type ExitCode } from '../command.ts';
import { defineCommand, type Given } from '../define-command.ts';
import { requireDescriptions, type Project } from '../project.ts';
import { showProgress } from '../show-progress.ts';
import { compareStage, readDeployable, type Comparison, type Deployable } from './compare-stage.ts';
import { formatDrift } from './format-drift.ts';
import { readStageOptions, stagesOf } from './stages-of.ts';

const help = `npm run drift [-- api/version …] [options]

Compares the descriptions under openapi/ with what is deployed in Amazon API Gateway, and lists
operations that are undocumented (deployed, not in the file), missing (in the file, not deployed)
or different: parameters, API key, authorizer, models of bodies. What an export of API Gateway
never keeps (examples, descriptions, default values and the like) is no drift.

  --stage aws:<restApiId>/<stage>=<api>/<version>
                  where a version is deployed; may be repeated. Others are looked up: \`stages\` in
                  src/config/portal.ts, then custom domains that serve them at /api/version
  --local         compare with the portal that runs on this machine; that is also what happens when
                  one runs, no stage is named anywhere, and AWS_ENDPOINT_URL is not set
  --json          what was compared and found, as JSON on the standard output
  --help          this text

Exit code: 0 no drift, 1 drift, 2 something could not be compared. AWS is asked with the
credentials, region and AWS_ENDPOINT_URL of your environment; it needs apigateway:GET.`;

const options = {
  stage: { type: 'string', multiple: true },
  local: { type: 'boolean' },
} as const;

/** `npm run drift`. */
export const drift = defineCommand({ help, options }, compare);

async function compare({
  values,
  positionals,
  terminal,
  project,
}: Given<typeof options>): Promise<ExitCode> {
  requireDescriptions(project);
  const { root, openapiRoot, config } = project;
  const stages = readStageOptions(values.stage ?? []);
  const { found } = await findDescriptions(root, openapiRoot);
  const names = positionals.length > 0 ? positionals : Object.keys(stages);
  const deployables: Deployable[] = [];
  for (const file of chooseVersions(found, names)) {
    const deployable = await readDeployable(project, file);
    if (deployable) deployables.push(deployable);
  }
  const said = { ...config.stages, ...stages };
  const gateway = await chooseGateway(values.local === true, Object.keys(said).length > 0);
  try {
    const comparisons = await showProgress(terminal, `Comparing with ${gateway.shown}`, (tell) =>
      compareAll(project, deployables, { said, gateway, tell }),
    );
    requireAny(comparisons, names);
    terminal.out(
      values.json
        ? JSON.stringify({ gateway: gateway.shown, comparisons }, null, 2)
        : formatDrift(comparisons),
    );
    const isAny = comparisons.some(({ drifts }) => drifts.length > 0);
    return isAny ? exitCodes.findings : exitCodes.done;
  } finally {
    gateway.client.destroy();
  }
}

async function chooseGateway(isLocal: boolean, isAnySaid: boolean): Promise<Gateway> {
  if (isLocal) return requireLocalGateway();
  const local = isAnySaid || process.env['AWS_ENDPOINT_URL'] ? undefined : openLocalGateway();
  return local ?? (await openGateway());
}

interface Asked {
  /** Addresses of stages by `api/version`. */
  readonly said: Readonly<Record<string, string>>;
  readonly gateway: Gateway;
  /** Is told each version as its turn comes. */
  readonly tell: (name: string) => void;
}

async function compareAll(
  project: Project,
  deployables: readonly Deployable[],
  { said, gateway, tell }: Asked,
): Promise<readonly Comparison[]> {
  const stages = await stagesOf(
    deployables.map(({ file }) => file),
    said,
    gateway,
  );
  const comparisons: Comparison[] = [];
  for (const deployable of deployables) {
    const { apiId, version, file } = deployable.file;
    const name = `${apiId}/${version}`;
    const address = stages.get(name);
    tell(name);
    comparisons.push(
      address === undefined
        ? { name, file, drifts: [] }
        : {
            name,
            file,
            stage: `aws:${address.restApiId}/${address.stageName}`,
            drifts: await compareStage(gateway, project, deployable, address),
          },
    );
  }
  return comparisons;
}

/** @throws Problem when a version that was asked for has no stage, or none at all has one */
function requireAny(comparisons: readonly Comparison[], names: readonly string[]): void {
  const without = comparisons.filter(({ stage }) => stage === undefined);
  if (without.length === 0 || (names.length === 0 && without.length < comparisons.length)) return;
  throw new Problem(
    `Nothing says where ${without.map(({ name }) => name).join(', ')} ${without.length === 1 ? 'is' : 'are'} deployed.`,
    `Write --stage aws:restApiId/stage=${without[0]?.name ?? 'api/version'}, or name it under \`stages\` in src/config/portal.ts.`,
  );
}
