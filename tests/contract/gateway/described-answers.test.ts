import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploy, startGateway, type RunningGateway } from './running-gateway.ts';

const json = (content: object) => ({ description: 'd', content: { 'application/json': content } });
const description = {
  components: {
    schemas: {
      Stop: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', example: 'stop-1' },
          secret: { type: 'string', writeOnly: true },
          next: { $ref: '#/components/schemas/Stop' },
        },
      },
    },
    responses: { Missing: json({ examples: { none: { value: { problem: 'no such stop' } } } }) },
    examples: { Busy: { value: { id: 'busy' } } },
  },
  paths: {
    '/stops/{stopId}': {
      parameters: [{ name: 'stopId', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        responses: {
          201: json({ example: 'not the lowest' }),
          200: {
            description: 'd',
            headers: { 'X-Total': { schema: { type: 'integer', example: 7 } } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Stop' },
                examples: {
                  quiet: { value: { id: 'quiet' } },
                  busy: { $ref: '#/components/examples/Busy' },
                },
              },
              'text/plain': { example: 'a stop' },
            },
          },
          404: { $ref: '#/components/responses/Missing' },
          '5XX': json({ example: { problem: 'down' } }),
        },
      },
      delete: { responses: { 204: { description: 'gone' } } },
      put: {
        parameters: [
          { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: {} } } },
        responses: { 200: json({ schema: { $ref: '#/components/schemas/Stop' } }) },
      },
    },
    '/search': {
      get: {
        parameters: [
          {
            name: 'filter',
            in: 'query',
            required: true,
            style: 'deepObject',
            schema: { type: 'object' },
          },
        ],
        responses: { default: json({ schema: { type: 'array', items: { type: 'integer' } } }) },
      },
    },
  },
};

describe('an operation that names no integration', () => {
  let running: RunningGateway;
  let path: string;
  beforeAll(async () => {
    running = await startGateway();
    ({ path } = await deploy(running, description));
  });
  afterAll(() => running.close());
  const get = async (
    url: string,
    headers: Record<string, string> = {},
    method = 'GET',
    body = '',
  ) => running.call(`${path}${url}`, { method, headers, body });

  it('answers the first example of the lowest success, which any page may read', async () => {
    const answer = await get('/stops/1');
    expect([answer.status, answer.body]).toEqual([200, '{"id":"quiet"}']);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'x-total': '7',
    });
  });

  it('gives the example, and the status, that is preferred', async () => {
    const busy = await get('/stops/1', { prefer: 'example=busy' });
    expect([busy.body, busy.headers['preference-applied']]).toEqual([
      '{"id":"busy"}',
      'example=busy',
    ]);
    const missing = await get('/stops/1', { prefer: 'code=404' });
    expect([missing.status, missing.body]).toEqual([404, '{"problem":"no such stop"}']);
    const range = await get('/stops/1', { prefer: 'code=503' });
    expect([range.status, range.body]).toEqual([503, '{"problem":"down"}']);
    const unknown = await get('/stops/1', { prefer: 'code=418, example=none' });
    expect([unknown.status, unknown.headers]).toEqual([
      200,
      expect.not.objectContaining({ 'preference-applied': expect.anything() as unknown }),
    ]);
  });

  it('answers in a media type that is accepted', async () => {
    const answer = await get('/stops/1', { accept: 'image/png, text/*;q=0.5' });
    expect([answer.headers['content-type'], answer.body]).toEqual(['text/plain', 'a stop']);
  });

  it('makes an answer from the schema, ends recursion, hides what is only written, and is always the same', async () => {
    const answers = [];
    for (let count = 0; count < 2; count += 1)
      answers.push((await get('/stops/1', { 'if-match': 'a' }, 'PUT', '{}')).body);
    expect(answers[0]).toBe(answers[1]);
    const stop = JSON.parse(answers[0] ?? '') as { id: string };
    expect(stop.id).toBe('stop-1');
    expect(answers[0]).not.toContain('secret');
    expect((await get('/search?filter[a]=1')).body).toBe('[0]');
  });

  it('answers without a body where none is described', async () => {
    const answer = await get('/stops/1', {}, 'DELETE');
    expect([answer.status, answer.body]).toEqual([204, '']);
  });

  it('demands what the description says is required', async () => {
    const missing = await get('/search');
    expect([missing.status, missing.body]).toEqual([
      400,
      '{"message":"Missing required request parameters: [filter]"}',
    ]);
    expect((await get('/stops/1', { 'if-match': 'a' }, 'PUT')).body).toBe(
      '{"message":"Invalid request body"}',
    );
  });

  it('answers the preflight that its own answer needs', async () => {
    const answer = await get(
      '/stops/1',
      {
        origin: 'http://a',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'x-api-key',
      },
      'OPTIONS',
    );
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'x-api-key',
    });
    expect((await get('/stops/1', {}, 'OPTIONS')).status).toBe(403);
  });
});
