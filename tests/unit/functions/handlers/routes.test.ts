import type { APIGatewayProxyResult } from 'aws-lambda';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createKey } from '../../../../functions/core/create-key.ts';
import { openAccount } from '../../../../functions/core/open-account.ts';
import { edge, type Routes } from '../../../../functions/handlers/_edge.ts';
import { keyRoutes } from '../../../../functions/handlers/keys.ts';
import { meRoutes } from '../../../../functions/handlers/me.ts';
import { planRoutes } from '../../../../functions/handlers/plans.ts';
import { subscriptionRoutes } from '../../../../functions/handlers/subscriptions.ts';
import { usageRoutes } from '../../../../functions/handlers/usage.ts';
import * as contract from '../../../../src/model/portal-api/zod.gen.ts';
import { apiEvent, type TestRequest } from '../../../fixtures/functions/api-event.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada, bob } from '../../../fixtures/functions/people.ts';

interface Row {
  /** The function that serves it, as the description's integration names it. */
  readonly by: 'me' | 'keys' | 'subscriptions' | 'plans' | 'usage';
  readonly status: number;
  /** What a good answer is; absent when it has no body. */
  readonly answer?: { parse(value: unknown): unknown };
  readonly query?: (keyId: string) => Record<string, string>;
  readonly path?: (keyId: string) => Record<string, string>;
  readonly good?: unknown;
  /** Bodies that are refused, with the pointer of the fault. */
  readonly bad?: readonly (readonly [body: unknown, pointer: string])[];
}

const path = (keyId: string) => ({ keyId });
const onPlan = (keyId: string) => ({ keyId, planId: 'free' });
const badNames = [
  [undefined, ''],
  ['{"name":', ''],
  ['[]', ''],
  [{}, '/name'],
  [{ name: 5 }, '/name'],
  [{ name: 'x'.repeat(81) }, '/name'],
  [{ name: 'App', colour: 'red' }, '/colour'],
] as const;
const emptyNames = [
  [{ name: '' }, '/name'],
  [{ name: '  ' }, '/name'],
] as const;

/** One row for each operation of openapi/portal/v1.yaml. */
const rows: Readonly<Record<string, Row>> = {
  'GET /me': { by: 'me', status: 200, answer: contract.getMeResponseSchema },
  'PATCH /me': {
    by: 'me',
    status: 200,
    answer: contract.updateMeResponseSchema,
    good: { name: 'Ada' },
    bad: badNames,
  },
  'DELETE /me': { by: 'me', status: 202 },
  'GET /keys': { by: 'keys', status: 200, answer: contract.listKeysResponseSchema },
  'POST /keys': {
    by: 'keys',
    status: 201,
    answer: contract.createKeyResponseSchema,
    good: { name: 'App', planId: 'free' },
    bad: [...badNames, ...emptyNames, [{ name: 'App', planId: '' }, '/planId']],
  },
  'GET /keys/{keyId}': { by: 'keys', status: 200, answer: contract.getKeyResponseSchema, path },
  'PATCH /keys/{keyId}': {
    by: 'keys',
    status: 200,
    answer: contract.renameKeyResponseSchema,
    path,
    good: { name: 'Board' },
    bad: [...badNames, ...emptyNames],
  },
  'DELETE /keys/{keyId}': {
    by: 'keys',
    status: 202,
    answer: contract.deleteKeyResponseSchema,
    path,
  },
  'POST /keys/{keyId}/reveal': {
    by: 'keys',
    status: 200,
    answer: contract.revealKeyResponseSchema,
    path,
  },
  'PUT /keys/{keyId}/plans/{planId}': {
    by: 'subscriptions',
    status: 202,
    answer: contract.subscribeResponseSchema,
    path: onPlan,
  },
  'DELETE /keys/{keyId}/plans/{planId}': {
    by: 'subscriptions',
    status: 202,
    answer: contract.unsubscribeResponseSchema,
    path: onPlan,
  },
  'GET /plans': { by: 'plans', status: 200, answer: contract.listPlansResponseSchema },
  'GET /usage': {
    by: 'usage',
    status: 200,
    answer: contract.getUsageResponseSchema,
    query: (keyId) => ({ keyId }),
  },
};

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
  readonly 'x-amazon-apigateway-integration': { readonly uri: string };
}
const description = parse(readFileSync('openapi/portal/v1.yaml', 'utf8')) as Description;
const operations = Object.entries(description.paths).flatMap(([template, item]) =>
  Object.entries(item)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => [`${method.toUpperCase()} ${template}`, operation] as const),
);

let portal: MemoryPortal;
let keyId: string;
let call: (request: TestRequest & { readonly by: Row['by'] }) => Promise<APIGatewayProxyResult>;

const routesOf = (): Record<Row['by'], Routes> => ({
  me: meRoutes(portal),
  keys: keyRoutes(portal, { prefix: 'gh', keysPerUser: 10 }),
  subscriptions: subscriptionRoutes(portal),
  plans: planRoutes(portal),
  usage: usageRoutes(portal),
});

beforeEach(async () => {
  portal = await memoryPortal();
  for (const person of [ada, bob]) await openAccount(portal)(person);
  const { key } = await createKey(portal, { prefix: 'gh', keysPerUser: 10 })(ada.userId, {
    name: 'App',
    planId: 'free',
  });
  keyId = key.id;
  const routes = routesOf();
  call = ({ by, ...request }) => edge(portal, routes[by])(apiEvent(request));
});

const requestOf = (name: string, row: Row, key = keyId): TestRequest & { by: Row['by'] } => {
  const [method = '', resource = ''] = name.split(' ');
  return {
    by: row.by,
    method,
    resource,
    caller: ada,
    ...(row.path ? { path: row.path(key) } : {}),
    ...(row.query ? { query: row.query(key) } : {}),
    ...(row.good === undefined ? {} : { body: row.good }),
  };
};

function expectProblem(answer: APIGatewayProxyResult, status: number, code: string) {
  expect(answer).toMatchObject({
    statusCode: status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
  const problem = contract.problemSchema.parse(JSON.parse(answer.body));
  expect(problem).toMatchObject({ status, code, requestId: 'the-request-id' });
  return problem;
}

it('every operation of the description has a row here, and no other has', () => {
  expect(Object.keys(rows).toSorted()).toEqual(operations.map(([name]) => name).toSorted());
});

it('every operation is served by the function that its integration names', () => {
  for (const [name, operation] of operations) {
    const { uri } = operation['x-amazon-apigateway-integration'];
    expect(uri, name).toContain(`:function:gatehouse-${rows[name]?.by}/invocations`);
    expect(routesOf()[rows[name]?.by ?? 'me'], name).toHaveProperty([name]);
    expect(Object.keys(operation.responses), name).toContain(String(rows[name]?.status));
  }
});

describe.each(Object.entries(rows))('%s', (name, row) => {
  it('answers as the description says', async () => {
    const answer = await call(requestOf(name, row));
    expect(answer.statusCode).toBe(row.status);
    expect(answer.headers).toMatchObject({ 'Cache-Control': 'no-store' });
    if (row.answer) {
      const body: unknown = JSON.parse(answer.body);
      // Parsing strips what the contract does not know: nothing may be left over.
      expect(row.answer.parse(body)).toEqual(body);
    } else expect(answer.body).toBe('');
  });

  it('refuses who is not signed in', async () => {
    const { caller, ...anonymous } = requestOf(name, row);
    expect(caller).toBe(ada);
    expectProblem(await call(anonymous), 401, 'not-signed-in');
  });

  it('refuses an access token', async () => {
    const request = { ...requestOf(name, row), claims: { token_use: 'access' } };
    expectProblem(await call(request), 401, 'not-signed-in');
  });

  it.each(row.bad ?? [])('refuses the body %j', async (body, pointer) => {
    const problem = expectProblem(
      await call({ ...requestOf(name, row), body }),
      400,
      'invalid-request',
    );
    expect(problem.errors?.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(problem.errors?.[0]?.detail).not.toBe('');
  });
});

const onKeys = Object.entries(rows).filter(([, row]) => row.path ?? row.query);
describe.each(onKeys)('%s', (name, row) => {
  it('finds no key of another, as if there were none', async () => {
    const others = await call({ ...requestOf(name, row), caller: bob });
    const unknown = await call({ ...requestOf(name, row, 'k_none'), caller: bob });
    expectProblem(others, 404, 'key-not-found');
    expect(others).toEqual(unknown);
  });
});
