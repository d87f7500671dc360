import { updateMeBodySchema } from '../../src/model/portal-api/zod.gen.ts';
import { lambda } from '../aws/lambda-client.ts';
import { lambdaProvisioner } from '../aws/provisioner.ts';
import { deleteMe } from '../core/delete-me.ts';
import type { Ports } from '../core/ports.ts';
import { readMe } from '../core/read-me.ts';
import { renameMe } from '../core/rename-me.ts';
import { edge, route, type Routes } from './_edge.ts';
import { lazily } from './_lazily.ts';
import { tablePorts } from './_ports.ts';
import { readEnvironment } from './env.ts';

export const meRoutes = (ports: Pick<Ports, 'accounts' | 'clock' | 'provisioner'>): Routes => ({
  'GET /me': route({}, 200, async (_, { account, caller }) => readMe(account, caller)),
  'PATCH /me': route({ body: updateMeBodySchema }, 200, ({ body }, { caller }) =>
    renameMe(ports)(caller, body.name),
  ),
  'DELETE /me': route({}, 202, async (_, { caller }) => {
    await deleteMe(ports)(caller);
    return undefined;
  }),
});

/** The signed-in user: read, rename, delete. */
export const handler = lazily(() => {
  const env = readEnvironment(['TABLE_NAME', 'PROVISIONER_FUNCTION']);
  const table = tablePorts(env.TABLE_NAME);
  const provisioner = lambdaProvisioner(lambda, env.PROVISIONER_FUNCTION, table.log);
  return edge(table, meRoutes({ ...table, provisioner }));
});
