import { request as httpRequest } from 'node:http';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { siteConfigSchema } from '../../../src/model/site-config.ts';
import {
  createProject,
  runStack,
  sdkOptions,
  whenReady,
  type Project,
  type RunningStack,
  type Whereabouts,
} from './run-stack.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let project: Project;
let stack: RunningStack;
let ready: Whereabouts;

beforeAll(async () => {
  project = createProject();
  stack = runStack(project);
  ready = await whenReady(project, stack);
});
afterAll(async () => {
  stack.kill('SIGTERM');
  await stack.ended;
  project.remove();
});

const get = (path: string) => fetch(ready.siteUrl + path, { redirect: 'manual' });

test('every part is ready', async () => {
  const answer = await get('/healthz');
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(answer.status).toBe(200);
  expect(lines).toEqual(
    ['site', 'gateway', 'identity', 'lambda', 'dynamodb', 'mail'].map((part) => ({
      part,
      ready: true,
    })),
  );
});

test('the site learns from config.json where it runs', async () => {
  const config = siteConfigSchema.parse(await (await get('/config.json')).json());
  expect(config).toEqual({
    region: 'us-east-1',
    userPoolId: ready.userPoolId,
    userPoolClientId: ready.userPoolClientId,
    cognitoEndpoint: `${ready.awsEndpoint}/`,
    apiBase: '/api',
    gatewayUrl: ready.gatewayUrl,
  });
});

test('every page and every missing page carries the policy, with the hashes of the build', async () => {
  for (const [path, status] of [
    ['/', 200],
    ['/apis/', 200],
    ['/nowhere/', 404],
    ['/_astro/app.abc123.js', 200],
  ] as const) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, status]);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'sha256-abc'");
    expect(policy).toContain(`connect-src 'self' ${ready.gatewayUrl} ${ready.awsEndpoint}`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(await (await get('/nowhere/')).text()).toContain('Not found');
});

test('pages end in a slash, and what has a hash in its name is kept for ever', async () => {
  const redirected = await get('/apis?tag=a');
  expect([redirected.status, redirected.headers.get('location')]).toEqual([308, '/apis/?tag=a']);
  expect((await get('//apis')).status).toBe(404);
  expect((await get('/_astro/app.abc123.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
});

test('nothing outside the built site is served', async () => {
  for (const path of ['/../portal.mjs', '/..%2fportal.mjs', '/%2e%2e/portal.mjs', '/.inputs'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('a name that only resolves to this machine is refused', async () => {
  const status = await new Promise((resolve, reject) => {
    const options = { headers: { host: 'evil.example' } };
    httpRequest(`${ready.siteUrl}/_local/mail.json`, options, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});

test("the portal's API is on the same origin and asks who calls", async () => {
  const answer = await get('/api/me');
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'not-signed-in' });
});

test('an API that was dropped in is served by the gateway, for those who have a key', async () => {
  const answer = await fetch(`${ready.gatewayUrl}/weather/v1/now`);
  expect([answer.status, await answer.json()]).toEqual([403, { message: 'Forbidden' }]);
});

test('the inbox says what to do while it is empty, and shows codes; nothing in a mail runs', async () => {
  expect(await (await get('/_local/mail')).text()).toContain('No mail yet');
  const script = '<script>alert(1)</script>';
  await new SESv2Client(sdkOptions(project, ready)).send(
    new SendEmailCommand({
      FromEmailAddress: 'no-reply@example.com',
      Destination: { ToAddresses: ['ada@example.com'] },
      Content: {
        Simple: {
          Subject: { Data: `${script} for you` },
          Body: { Html: { Data: `<p>Your code is <b>123456</b>.</p>${script}` } },
        },
      },
    }),
  );
  const { mails } = (await (await get('/_local/mail.json')).json()) as {
    mails: Record<string, unknown>[];
  };
  expect(mails).toMatchObject([
    { to: ['ada@example.com'], subject: `${script} for you`, code: '123456' },
  ]);
  for (const path of ['/_local/mail', `/_local/mail/${String(mails[0]?.['id'])}`]) {
    const answer = await get(path);
    const page = await answer.text();
    expect(page).toContain('123456');
    expect(page).not.toContain('<script');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect((await get('/_local/mail/nobody')).status).toBe(404);
});
