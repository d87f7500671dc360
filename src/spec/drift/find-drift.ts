import type { Json, JsonObject } from '../../model/json.ts';
import { createSchemaComparison } from './compare-schemas.ts';
import { contractsOf, type OperationContract } from './contract.ts';

/** One operation that is not the same in the file and at the gateway. */
export interface Drift {
  /** Deployed but not in the file; in the file but not deployed; in both, and different. */
  readonly kind: 'undocumented' | 'missing' | 'different';
  readonly method: string;
  readonly path: string;
  /** What differs, a sentence each; empty unless `different`. */
  readonly differences: readonly string[];
}

type CompareSchemas = (inFile: Json, inStage: Json) => string | undefined;

/**
 * How a stage differs from what would be deployed from the file.
 * @param file the file as `toGatewayDescription` writes it
 * @param deployed an export of the stage: OpenAPI 3.0 with extensions
 * @returns by path and method
 */
export function findDrift(file: JsonObject, deployed: JsonObject): readonly Drift[] {
  const [described, running] = [contractsOf(file), contractsOf(deployed)];
  const compare = createSchemaComparison(file, deployed);
  const drifts = [...new Set([...described.keys(), ...running.keys()])].flatMap((key): Drift[] => {
    const [inFile, inStage] = [described.get(key), running.get(key)];
    if (inFile && inStage) {
      const differences = isPreflight(inFile) ? [] : differencesOf(inFile, inStage, compare);
      return differences.length > 0 ? [driftOf('different', inFile, differences)] : [];
    }
    if (inFile) return isPreflight(inFile) ? [] : [driftOf('missing', inFile)];
    return inStage && !isPreflight(inStage) ? [driftOf('undocumented', inStage)] : [];
  });
  return drifts.sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

const driftOf = (
  kind: Drift['kind'],
  { method, path }: OperationContract,
  differences: readonly string[] = [],
): Drift => ({ kind, method, path, differences });

/** Whoever deploys adds these for browsers, each in a way of their own. */
const isPreflight = ({ method, isPreflight: isMock }: OperationContract): boolean =>
  method === 'OPTIONS' && isMock;

function differencesOf(
  inFile: OperationContract,
  inStage: OperationContract,
  compare: CompareSchemas,
): readonly string[] {
  return [
    ...parameterDifferences(inFile, inStage),
    ...accessDifferences(inFile, inStage),
    ...schemaDifferences('request', inFile.request, inStage.request, compare),
    ...responseDifferences(inFile, inStage, compare),
  ];
}

function parameterDifferences(inFile: OperationContract, inStage: OperationContract): string[] {
  const [described, running] = [inFile.parameters, inStage.parameters];
  return [...new Set([...described.keys(), ...running.keys()])].flatMap((key) => {
    const [place = '', name = ''] = key.split(/ (.*)/s);
    const shown = `The ${place} parameter \`${name}\``;
    const [one, other] = [described.get(key), running.get(key)];
    if (one === undefined) return [`${shown} is deployed, but not in the file.`];
    if (other === undefined) return [`${shown} is in the file, but not deployed.`];
    if (one === other) return [];
    return [`${shown} is ${need(one)} in the file, ${need(other)} at the gateway.`];
  });
}

const need = (isRequired: boolean): string => (isRequired ? 'required' : 'optional');

function accessDifferences(inFile: OperationContract, inStage: OperationContract): string[] {
  const differences: string[] = [];
  if (inFile.requiresKey !== inStage.requiresKey)
    differences.push(
      inFile.requiresKey
        ? 'It needs an API key by the file and the plans; the gateway asks for none.'
        : 'The gateway asks for an API key; by the file and the plans it needs none.',
    );
  const [described, running] = [inFile.authorizers.join(', '), inStage.authorizers.join(', ')];
  if (described !== running)
    differences.push(
      `Its authorizer is ${described || 'none'} in the file, ${running || 'none'} at the gateway.`,
    );
  return differences;
}

function schemaDifferences(
  what: string,
  described: ReadonlyMap<string, Json>,
  running: ReadonlyMap<string, Json>,
  compare: CompareSchemas,
): string[] {
  return [...new Set([...described.keys(), ...running.keys()])].flatMap((mediaType) => {
    const shown = `The ${what} body \`${mediaType}\``;
    const [one, other] = [described.get(mediaType), running.get(mediaType)];
    if (one === undefined) return [`${shown} has a model at the gateway, but none in the file.`];
    if (other === undefined) return [`${shown} has a model in the file, but none at the gateway.`];
    const at = compare(one, other);
    return at === undefined ? [] : [`${shown} differs${at === '' ? '' : ` at \`${at}\``}.`];
  });
}

function responseDifferences(
  inFile: OperationContract,
  inStage: OperationContract,
  compare: CompareSchemas,
): string[] {
  const [described, running] = [inFile.responses, inStage.responses];
  return [...new Set([...described.keys(), ...running.keys()])].sort().flatMap((status) => {
    const [one, other] = [described.get(status), running.get(status)];
    if (one === undefined) return [`The answer ${status} is deployed, but not in the file.`];
    if (other === undefined) return [`The answer ${status} is in the file, but not deployed.`];
    return schemaDifferences(`${status} answer's`, one, other, compare);
  });
}
