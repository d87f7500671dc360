import { paginateGetBasePathMappings, paginateGetDomainNames } from '@aws-sdk/client-api-gateway';
import { awsProblem } from './aws-problem.ts';
import type { Gateway } from './gateway-client.ts';
import type { StageAddress } from './stage-address.ts';

/**
 * Stages by the base path that a custom domain serves them at. Gatehouse maps each version to `api/version`, so the paths say
 * which is which.
 * @throws Problem
 */
export async function findMappedStages({
  client,
  region,
}: Gateway): Promise<ReadonlyMap<string, StageAddress>> {
  const stages = new Map<string, StageAddress>();
  try {
    for await (const { items: domains = [] } of paginateGetDomainNames({ client }, { limit: 500 }))
      for (const { domainName } of domains) {
        if (domainName === undefined) continue;
        const pages = paginateGetBasePathMappings({ client }, { domainName, limit: 500 });
        for await (const { items = [] } of pages)
          for (const { basePath, restApiId, stage } of items)
            if (basePath && restApiId && stage && !stages.has(basePath))
              stages.set(basePath, { restApiId, stageName: stage });
      }
    return stages;
  } catch (error) {
    throw awsProblem(error, 'The custom domains, which say what is deployed where,', region);
  }
}
