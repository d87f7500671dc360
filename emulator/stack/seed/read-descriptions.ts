import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiVersion } from '../../../src/model/api.ts';
import { planCovers } from '../../../src/model/plan-covers.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { PortalConfig } from '../../../src/config/schema.ts';
import { formatDiagnostics } from '../../../src/spec/format-diagnostics.ts';
import { isRoutable } from '../../../src/spec/gateway/gateway-paths.ts';
import { readApis } from '../../../src/spec/read-apis.ts';
import { toGatewayDescription } from '../../../src/spec/to-gateway-description.ts';
import { StackProblem } from '../stack-problem.ts';
import type { GatewayDescriptions } from './rest-apis.ts';

export interface ReadOptions {
  /** Absolute path of the project. */
  readonly root: string;
  readonly openapiRoot: string;
  readonly config: PortalConfig;
}

/** The provider's files, as far as the gateway is concerned. */
export interface ReadDescriptions {
  /** @param target where the description's placeholders point to */
  toGateway(target: GatewayTarget): GatewayDescriptions;
  /** The config's plans with `*` spelled out. */
  readonly plans: readonly Plan[];
  /** Absolute paths of all files that were read. */
  readonly files: readonly string[];
  /** Findings that are no errors, ready to print; empty when there are none. */
  readonly warnings: string;
}

export interface GatewayTarget {
  readonly region: string;
  readonly accountId: string;
  readonly userPoolArn: string;
}

/**
 * Reads all descriptions.
 * @throws StackProblem listing every error in them
 */
export async function readDescriptions(options: ReadOptions): Promise<ReadDescriptions> {
  const { root, openapiRoot, config } = options;
  const { versions, documents, diagnostics, files } = await readApis({ root, openapiRoot, config });
  const findings =
    diagnostics.length === 0
      ? ''
      : formatDiagnostics(diagnostics, {
          sourceOf: (file) => readFileSync(join(root, file), 'utf8'),
          color: process.stdout.isTTY,
        });
  if (diagnostics.some(({ severity }) => severity === 'error'))
    throw new StackProblem(
      `The API descriptions have errors:\n\n${findings}`,
      'Mend the errors listed above and start again.',
    );
  const deployable = versions.filter(isDeployable);
  return {
    files,
    warnings: findings,
    plans: config.plans.map(({ throttle, quota, apis, ...plan }) => ({
      ...plan,
      ...(throttle && { throttle }),
      ...(quota && { quota }),
      apis: deployable
        .filter((version) => planCovers({ apis }, version))
        .map(({ apiId, version }) => `${apiId}/${version}`),
    })),
    toGateway: ({ region, accountId, userPoolArn }) =>
      new Map(
        deployable.map((version) => {
          const name = `${version.apiId}/${version.version}`;
          const functionArn = (functionName: string) =>
            `arn:aws:lambda:${region}:${accountId}:function:${functionName}`;
          const target = { region, accountId, userPoolArn, functionArn };
          return [name, toGatewayDescription(version, documents[name] ?? {}, target)];
        }),
      ),
  };
}

/** A REST API needs a method (CreateDeployment); one whose every path the gateway cannot route is documented only. */
const isDeployable = ({ protocol, operations }: ApiVersion): boolean =>
  protocol === 'http' &&
  operations.some(({ kind, path }) => kind === 'operation' && isRoutable(path));
