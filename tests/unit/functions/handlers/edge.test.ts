import { beforeEach, describe, expect, it } from 'vitest';
import { PortalError } from '../../../../src/model/problem.ts';
import { createKeyHeadersSchema } from '../../../../src/model/portal-api/zod.gen.ts';
import { edge, route } from '../../../../functions/handlers/_edge.ts';
import { lazily } from '../../../../functions/handlers/_lazily.ts';
import { jsonLog } from '../../../../functions/handlers/_log.ts';
import { apiEvent, type TestRequest } from '../../../fixtures/functions/api-event.ts';
import { memoryPortal, type MemoryPortal } from '../../../fixtures/functions/memory-portal.ts';
import { ada } from '../../../fixtures/functions/people.ts';

let portal: MemoryPortal;
beforeEach(async () => {
  portal = await memoryPortal();
});

const answerOf = (run: () => Promise<object>, request: Partial<TestRequest> = {}) =>
  edge(portal, { 'GET /x': route({}, 200, run) })(
    apiEvent({ method: 'GET', resource: '/x', caller: ada, ...request }),
  );

it('what nobody expected is an internal error that tells a stranger nothing, and the log all', async () => {
  const answer = await answerOf(() => Promise.reject(new Error('The table is on fire.')));
  expect(answer.statusCode).toBe(500);
  expect(JSON.parse(answer.body)).toEqual({
    type: 'urn:problem-type:gatehouse:internal-error',
    title: 'Something went wrong on our side.',
    status: 500,
    code: 'internal-error',
    requestId: 'the-request-id',
  });
  expect(portal.lines.join()).toContain('The table is on fire.');
  expect(portal.lines.join()).toContain('the-request-id');
});

it('a refusal carries its detail, its faults and how long to wait', async () => {
  const errors = [{ pointer: 'from', detail: 'Too early.' }];
  const answer = await answerOf(() =>
    Promise.reject(
      new PortalError('too-many-requests', 'Slowly.', { errors, retryAfterSeconds: 7 }),
    ),
  );
  expect(answer).toMatchObject({ statusCode: 429, headers: { 'Retry-After': '7' } });
  expect(JSON.parse(answer.body)).toMatchObject({ detail: 'Slowly.', errors });
});

it('a refusal is not logged as an error', async () => {
  await answerOf(() => Promise.reject(new PortalError('forbidden')));
  expect(portal.lines).toHaveLength(1);
  expect(JSON.parse(portal.lines[0] ?? '')).toMatchObject({ message: 'answered', status: 403 });
});

it('a route that is not in the table is not found', async () => {
  const answer = await answerOf(() => Promise.resolve({}), { resource: '/y' });
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'not-found' });
});

describe('an Idempotency-Key', () => {
  const seen = async (headers: Record<string, string>) => {
    const routes = {
      'GET /x': route({ headers: createKeyHeadersSchema }, 200, async ({ headers }) => ({
        token: headers['Idempotency-Key'] ?? null,
      })),
    };
    const event = apiEvent({ method: 'GET', resource: '/x', caller: ada, headers });
    return JSON.parse((await edge(portal, routes)(event)).body) as unknown;
  };

  it('is read whatever the case of its name', async () => {
    for (const name of ['Idempotency-Key', 'idempotency-key', 'IDEMPOTENCY-KEY']) {
      expect(await seen({ [name]: 'token-of-ada' })).toEqual({ token: 'token-of-ada' });
    }
    expect(await seen({})).toEqual({ token: null });
  });

  it.each(['short', 'x'.repeat(129), 'with a space', 'non-ascii-é'])(
    '%j is refused',
    async (value) => {
      expect(await seen({ 'idempotency-key': value })).toMatchObject({
        code: 'invalid-request',
        errors: [{ pointer: 'Idempotency-Key' }],
      });
    },
  );
});

it('the log is one JSON object a line, errors with their causes', () => {
  const lines: string[] = [];
  const log = jsonLog({}, (line) => lines.push(line));
  log.error('It failed.', new Error('outer', { cause: new Error('inner') }), { keyId: 'k_1' });
  expect(lines.join('').split('\n')).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    message: 'It failed.',
    keyId: 'k_1',
    error: { name: 'Error', message: 'outer', cause: { message: 'inner' } },
  });
});

it('a handler is built once, and again only if that failed', async () => {
  let builds = 0;
  const handler = lazily(() => {
    builds += 1;
    if (builds === 1) throw new Error('TABLE_NAME: is not set.');
    return async (event: string) => event;
  });
  await expect(handler('a')).rejects.toThrow('TABLE_NAME');
  expect(await Promise.all([handler('b'), handler('c')])).toEqual(['b', 'c']);
  expect(builds).toBe(2);
});
