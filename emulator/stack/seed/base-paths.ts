import {
  CreateBasePathMappingCommand,
  CreateDomainNameCommand,
  DeleteBasePathMappingCommand,
  GetDomainNameCommand,
  NotFoundException,
  paginateGetBasePathMappings,
  type APIGatewayClient,
} from '@aws-sdk/client-api-gateway';
import { stageName, type DeployedApis } from './rest-apis.ts';

/** The custom domain under which the data plane serves `/{apiId}/{version}`. */
const domainName = 'localhost';

/** Makes the domain and the mapping of each API, and removes mappings of APIs that are gone. */
export async function mapBasePaths(
  client: APIGatewayClient,
  deployed: DeployedApis,
): Promise<void> {
  await ensureDomain(client);
  const existing = await listMappings(client);
  for (const [basePath, restApiId] of existing)
    if (deployed[basePath]?.restApiId !== restApiId)
      await client.send(new DeleteBasePathMappingCommand({ domainName, basePath }));
  for (const [basePath, { restApiId }] of Object.entries(deployed))
    if (existing.get(basePath) !== restApiId)
      await client.send(
        new CreateBasePathMappingCommand({ domainName, basePath, restApiId, stage: stageName }),
      );
}

async function ensureDomain(client: APIGatewayClient): Promise<void> {
  try {
    await client.send(new GetDomainNameCommand({ domainName }));
  } catch (error) {
    if (!(error instanceof NotFoundException)) throw error;
    await client.send(
      new CreateDomainNameCommand({ domainName, endpointConfiguration: { types: ['REGIONAL'] } }),
    );
  }
}

async function listMappings(client: APIGatewayClient): Promise<Map<string, string>> {
  const mappings = new Map<string, string>();
  const pages = paginateGetBasePathMappings({ client }, { domainName, limit: 500 });
  for await (const { items = [] } of pages)
    for (const { basePath = '', restApiId = '' } of items) mappings.set(basePath, restApiId);
  return mappings;
}
