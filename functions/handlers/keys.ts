import {
  createKeyBodySchema,
  createKeyHeadersSchema,
  deleteKeyPathSchema,
  getKeyPathSchema,
  renameKeyBodySchema,
  renameKeyPathSchema,
  revealKeyPathSchema,
} from '../../src/model/portal-api/zod.gen.ts';
import { lambda } from '../aws/lambda-client.ts';
import { lambdaProvisioner } from '../aws/provisioner.ts';
import { aesVault } from '../aws/vault.ts';
import { createKey, type KeyRules } from '../core/create-key.ts';
import { deleteKey } from '../core/delete-key.ts';
import { listKeys } from '../core/list-keys.ts';
import type { Ports } from '../core/ports.ts';
import { readKey } from '../core/read-key.ts';
import { renameKey } from '../core/rename-key.ts';
import { revealKey } from '../core/reveal-key.ts';
import { edge, route, type Routes } from './_edge.ts';
import { lazily } from './_lazily.ts';
import { tablePorts } from './_ports.ts';
import { readEnvironment } from './env.ts';

type KeyPorts = Pick<
  Ports,
  'accounts' | 'keys' | 'plans' | 'claims' | 'rates' | 'vault' | 'clock' | 'random' | 'provisioner'
>;

export const keyRoutes = (ports: KeyPorts, rules: KeyRules): Routes => ({
  'GET /keys': route({}, 200, (_, { account }) => listKeys(ports)(account.userId)),
  'POST /keys': route(
    { body: createKeyBodySchema, headers: createKeyHeadersSchema },
    201,
    ({ body, headers }, { account }) =>
      createKey(ports, rules)(account.userId, body, headers['Idempotency-Key']),
  ),
  'GET /keys/{keyId}': route({ path: getKeyPathSchema }, 200, ({ path }, { account }) =>
    readKey(ports)(account.userId, path.keyId),
  ),
  'PATCH /keys/{keyId}': route(
    { path: renameKeyPathSchema, body: renameKeyBodySchema },
    200,
    ({ path, body }, { account }) => renameKey(ports)(account.userId, path.keyId, body.name),
  ),
  'DELETE /keys/{keyId}': route({ path: deleteKeyPathSchema }, 202, ({ path }, { account }) =>
    deleteKey(ports)(account.userId, path.keyId),
  ),
  'POST /keys/{keyId}/reveal': route({ path: revealKeyPathSchema }, 200, ({ path }, { account }) =>
    revealKey(ports)(account.userId, path.keyId),
  ),
});

/** A user's keys: create, list, read, rename, reveal, delete. */
export const handler = lazily(() => {
  const env = readEnvironment([
    'TABLE_NAME',
    'KEY_VAULT_SECRET',
    'PROVISIONER_FUNCTION',
    'KEY_PREFIX',
    'KEYS_PER_USER',
  ]);
  const table = tablePorts(env.TABLE_NAME);
  const provisioner = lambdaProvisioner(lambda, env.PROVISIONER_FUNCTION, table.log);
  const ports = { ...table, provisioner, vault: aesVault(env.KEY_VAULT_SECRET) };
  const rules = { prefix: env.KEY_PREFIX, keysPerUser: env.KEYS_PER_USER };
  return edge(ports, keyRoutes(ports, rules));
});
