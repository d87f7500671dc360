import { defined, type JsonObject } from '../../../src/model/json.ts';
import type { DescriptionFile } from '../../../src/spec/description-file.ts';
import { findDrift, type Drift } from '../../../src/spec/drift/find-drift.ts';
import { operationLines } from '../../../src/spec/drift/operation-lines.ts';
import { loadDescription } from '../../../src/spec/load-description.ts';
import { readVersion } from '../../../src/spec/read-version.ts';
import { toGatewayDescription } from '../../../src/spec/to-gateway-description.ts';
import { exportStage } from '../aws/export-stage.ts';
import type { Gateway } from '../aws/gateway-client.ts';
import type { StageAddress } from '../aws/stage-address.ts';
import { Problem } from '../../terminal.mjs';
import type { Project } from '../project.ts';

/** A version that can be deployed, as API Gateway would import it. */
export interface Deployable {
  readonly file: DescriptionFile;
  readonly description: JsonObject;
}

/** A version beside its stage. */
export interface Comparison {
  /** `api/version`. */
  readonly name: string;
  /** Path from the project's root. */
  readonly file: string;
  /** `aws:restApiId/stage`; absent when none is known, and nothing was compared. */
  readonly stage?: string;
  readonly drifts: readonly LocatedDrift[];
}

/** A drift with the line of the file at which its operation stands; without one for an operation that the file does not have. */
export interface LocatedDrift extends Drift {
  readonly line?: number;
}

/**
 * Reads a description; one that is no HTTP API is never deployed and gives `undefined`.
 * @throws Problem when it has errors
 */
export async function readDeployable(
  { root, openapiRoot, config }: Project,
  file: DescriptionFile,
): Promise<Deployable | undefined> {
  const { version, document } = await readVersion(root, openapiRoot, file, config);
  if (!version || !document)
    throw new Problem(
      `${file.file} has errors, so it cannot be compared with anything.`,
      `Run npm run check:openapi -- ${file.apiId}/${file.version} and mend what it names.`,
    );
  if (version.protocol !== 'http') return undefined;
  // Placeholders stand in backends' addresses only, of which callers see nothing.
  const target = {
    region: '',
    accountId: '',
    userPoolArn: '',
    functionArn: (name: string) => name,
  };
  return { file, description: toGatewayDescription(version, document, target) };
}

/** @throws Problem when the stage cannot be read */
export async function compareStage(
  gateway: Gateway,
  { root, openapiRoot }: Project,
  { file, description }: Deployable,
  address: StageAddress,
): Promise<readonly LocatedDrift[]> {
  const text = await exportStage(gateway, address);
  const drifts = findDrift(description, JSON.parse(text) as JsonObject);
  if (drifts.length === 0) return [];
  // Bundling writes into what it read, so lines are looked up in another reading.
  const { loaded } = await loadDescription(root, openapiRoot, file);
  const lineOf = loaded ? operationLines(loaded) : () => undefined;
  return drifts.map((drift) => defined({ ...drift, line: lineOf(drift) }));
}
