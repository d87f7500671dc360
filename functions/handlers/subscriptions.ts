import { subscribePathSchema, unsubscribePathSchema } from '../../src/model/portal-api/zod.gen.ts';
import { lambda } from '../aws/lambda-client.ts';
import { lambdaProvisioner } from '../aws/provisioner.ts';
import type { Ports } from '../core/ports.ts';
import { subscribe } from '../core/subscribe.ts';
import { unsubscribe } from '../core/unsubscribe.ts';
import { edge, route, type Routes } from './_edge.ts';
import { lazily } from './_lazily.ts';
import { tablePorts } from './_ports.ts';
import { readEnvironment } from './env.ts';

export const subscriptionRoutes = (
  ports: Pick<Ports, 'keys' | 'plans' | 'clock' | 'provisioner'>,
): Routes => ({
  'PUT /keys/{keyId}/plans/{planId}': route(
    { path: subscribePathSchema },
    202,
    ({ path }, { account }) => subscribe(ports)(account.userId, path.keyId, path.planId),
  ),
  'DELETE /keys/{keyId}/plans/{planId}': route(
    { path: unsubscribePathSchema },
    202,
    ({ path }, { account }) => unsubscribe(ports)(account.userId, path.keyId, path.planId),
  ),
});

/** A key onto a plan, and off it. */
export const handler = lazily(() => {
  const env = readEnvironment(['TABLE_NAME', 'PROVISIONER_FUNCTION']);
  const table = tablePorts(env.TABLE_NAME);
  const provisioner = lambdaProvisioner(lambda, env.PROVISIONER_FUNCTION, table.log);
  return edge(table, subscriptionRoutes({ ...table, provisioner }));
});
