import { getUsageQuerySchema } from '../../src/model/portal-api/zod.gen.ts';
import type { Ports } from '../core/ports.ts';
import { readUsage } from '../core/read-usage.ts';
import { edge, route, type Routes } from './_edge.ts';
import { lazily } from './_lazily.ts';
import { tablePorts } from './_ports.ts';
import { readEnvironment } from './env.ts';

export const usageRoutes = (ports: Pick<Ports, 'keys' | 'plans' | 'usage' | 'clock'>): Routes => ({
  'GET /usage': route({ query: getUsageQuerySchema }, 200, ({ query }, { account }) =>
    readUsage(ports)(account.userId, query),
  ),
});

/** What a key has done. */
export const handler = lazily(() => {
  const { TABLE_NAME } = readEnvironment(['TABLE_NAME']);
  const table = tablePorts(TABLE_NAME);
  return edge(table, usageRoutes(table));
});
