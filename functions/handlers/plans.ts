import { listPlans } from '../core/list-plans.ts';
import type { Ports } from '../core/ports.ts';
import { edge, route, type Routes } from './_edge.ts';
import { lazily } from './_lazily.ts';
import { tablePorts } from './_ports.ts';
import { readEnvironment } from './env.ts';

export const planRoutes = (ports: Pick<Ports, 'plans'>): Routes => ({
  'GET /plans': route({}, 200, listPlans(ports)),
});

/** The plans on offer. */
export const handler = lazily(() => {
  const { TABLE_NAME } = readEnvironment(['TABLE_NAME']);
  const table = tablePorts(TABLE_NAME);
  return edge(table, planRoutes(table));
});
