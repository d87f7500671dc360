import { join } from 'node:path';
import type { AwsClients } from './aws-clients.ts';
import { mapBasePaths } from './base-paths.ts';
import { fingerprint, hashOf } from './fingerprint.ts';
import { publishPlanRows } from './publish-plan-rows.ts';
import type { GatewayTarget, ReadOptions } from './read-descriptions.ts';
import { deleteRestApis, haveRestApis, importRestApis } from './rest-apis.ts';
import { readSeedState, writeSeedState, type SeedState } from './seed-state.ts';
import { haveUsagePlans, syncUsagePlans } from './usage-plans.ts';

export interface SeedOptions extends ReadOptions, GatewayTarget {
  readonly clients: AwsClients;
  readonly dataFolder: string;
  readonly tableName: string;
  /** Told of findings that are no errors. */
  readonly warn: (findings: string) => void;
}

/**
 * Brings gateway and table to what descriptions and config say, through the SDK, as a deployment does. What is so already is left
 * alone, so it may be repeated at any time, after a crash as well.
 * @returns whether there was anything to do
 * @throws StackProblem when the descriptions have errors
 */
export async function seedGateway(options: SeedOptions): Promise<boolean> {
  const { clients, dataFolder, tableName } = options;
  const known = readSeedState(dataFolder);
  if (await isUpToDate(options, known)) return false;

  // Reading brings parsers and validators with it, which a start with nothing changed does without.
  const { readDescriptions } = await import('./read-descriptions.ts');
  const { toGateway, plans, files, warnings } = await readDescriptions(options);
  if (warnings !== '') options.warn(warnings);
  const apis = await importRestApis(clients.gateway, toGateway(options), known.apis);
  // A crash from here on leaves a state that knows both what was and what is new.
  writeSeedState(dataFolder, { ...known, fingerprint: '', apis: { ...known.apis, ...apis } });
  await mapBasePaths(clients.gateway, apis);
  const published = await syncUsagePlans(clients.gateway, plans, apis, known.plans);
  await publishPlanRows(clients.dynamodb, tableName, plans, published);
  await deleteRestApis(clients.gateway, known.apis, apis);
  const print = await inputsPrint(options, files);
  writeSeedState(dataFolder, { fingerprint: print, files: [...files], apis, plans: published });
  return true;
}

async function isUpToDate(options: SeedOptions, known: SeedState): Promise<boolean> {
  if (known.fingerprint === '' || known.fingerprint !== (await inputsPrint(options, known.files)))
    return false;
  const { gateway } = options.clients;
  return (await haveRestApis(gateway, known.apis)) && (await haveUsagePlans(gateway, known.plans));
}

/** Over everything that decides what is seeded: the provider's files and config, and the code that reads them. */
async function inputsPrint(options: SeedOptions, files: readonly string[]): Promise<string> {
  const { root, openapiRoot, config, region, accountId, userPoolArn } = options;
  const code = ['src/spec', 'src/model', 'emulator/stack/seed', 'package-lock.json'];
  return hashOf([
    await fingerprint([openapiRoot, ...files, ...code.map((path) => join(root, path))]),
    { config, region, accountId, userPoolArn },
  ]);
}
