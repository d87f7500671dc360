import {
  CreateDeploymentCommand,
  DeleteRestApiCommand,
  ImportRestApiCommand,
  paginateGetRestApis,
  PutRestApiCommand,
  type APIGatewayClient,
} from '@aws-sdk/client-api-gateway';
import { hashOf } from './fingerprint.ts';
import type { SeedState } from './seed-state.ts';

/** The stage that every description is deployed to. */
export const stageName = 'live';

/** By `apiId/version`, which is also the REST API's name: the OpenAPI description to import. */
export type GatewayDescriptions = ReadonlyMap<string, object>;
export type DeployedApis = SeedState['apis'];

/**
 * Imports descriptions that are new, overwrites those whose hash changed, and deploys each of these.
 * @returns what is deployed now
 */
export async function importRestApis(
  client: APIGatewayClient,
  descriptions: GatewayDescriptions,
  known: DeployedApis,
): Promise<DeployedApis> {
  const idsByName = await listByName(client);
  const deployed: Record<string, DeployedApis[string]> = {};
  for (const [name, description] of descriptions) {
    const text = JSON.stringify(named(description, name));
    const hash = hashOf(text);
    const restApiId = idsByName.get(name);
    deployed[name] =
      restApiId !== undefined && known[name]?.restApiId === restApiId && known[name].hash === hash
        ? known[name]
        : { restApiId: await deploy(client, restApiId, text), hash };
  }
  return deployed;
}

/** Removes the REST APIs that an earlier seed made and whose description is gone; others are not touched. */
export async function deleteRestApis(
  client: APIGatewayClient,
  known: DeployedApis,
  present: DeployedApis,
): Promise<void> {
  const idsByName = await listByName(client);
  for (const [name, { restApiId }] of Object.entries(known))
    if (!(name in present) && idsByName.get(name) === restApiId)
      await client.send(new DeleteRestApiCommand({ restApiId }));
}

/** Whether every REST API of an earlier seed is still there. */
export async function haveRestApis(
  client: APIGatewayClient,
  known: DeployedApis,
): Promise<boolean> {
  const idsByName = await listByName(client);
  return Object.entries(known).every(([name, { restApiId }]) => idsByName.get(name) === restApiId);
}

async function deploy(client: APIGatewayClient, existing: string | undefined, text: string) {
  const body = Buffer.from(text);
  const { id } =
    existing === undefined
      ? await client.send(
          new ImportRestApiCommand({
            body,
            parameters: { endpointConfigurationTypes: 'REGIONAL' },
          }),
        )
      : await client.send(new PutRestApiCommand({ restApiId: existing, mode: 'overwrite', body }));
  if (id === undefined) throw new Error('The import of a description answered no id.');
  await client.send(new CreateDeploymentCommand({ restApiId: id, stageName }));
  return id;
}

async function listByName(client: APIGatewayClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for await (const { items = [] } of paginateGetRestApis({ client }, { limit: 500 }))
    for (const { id, name } of items) if (id !== undefined && name !== undefined) ids.set(name, id);
  return ids;
}

/** A REST API is named by its title. */
const named = (description: object, title: string) => ({
  ...description,
  info: { ...('info' in description ? (description.info as object) : {}), title },
});
