import { request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  CognitoIdentityProviderClient,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compressSite } from '../../../build/compress-site.mjs';
import { readSiteConfig } from '../../../src/model/site-config.ts';
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

const ownScript = '<script src="/_local/mail.js" defer>';
const longPage = `<!doctype html><title>Long</title>${'<p>A line.</p>'.repeat(1000)}`;

let project: Project;
let stack: RunningStack;
let ready: Whereabouts;

beforeAll(async () => {
  project = createProject();
  project.write('dist/long/index.html', longPage);
  await compressSite(join(project.folder, 'dist'));
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
  const config = readSiteConfig(await (await get('/config.json')).json());
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
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc'");
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

/** Asks without the help of fetch, which would set and undo encodings by itself. */
const ask = (path: string, headers: Record<string, string>) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(ready.siteUrl + path, { headers }, resolve)
      .on('error', reject)
      .end();
  });

test.each([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  [undefined, 'identity', (body: Buffer) => body],
])('a page goes out in the encoding %s to who takes %s', async (encoding, accepted, decode) => {
  const answer = await ask('/long/', { 'accept-encoding': accepted });
  const body = await buffer(answer);
  expect(answer.headers).toMatchObject({
    vary: 'Accept-Encoding',
    'content-type': 'text/html;charset=utf-8',
    'content-length': String(body.length),
  });
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(decode(body).toString()).toBe(longPage);
  if (encoding !== undefined) expect(body.length).toBeLessThan(longPage.length / 10);
  const again = await ask('/long/', {
    'accept-encoding': accepted,
    'if-none-match': answer.headers.etag ?? '',
  });
  again.resume();
  expect([again.statusCode, again.headers.vary]).toEqual([304, 'Accept-Encoding']);
});

test('a name that only resolves to this machine is refused', async () => {
  const answer = await ask('/_local/mail.json', { host: 'evil.example' });
  answer.resume();
  expect(answer.statusCode).toBe(421);
});

test("the portal's API is on the same origin and asks who calls", async () => {
  const answer = await get('/api/me');
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'not-signed-in' });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
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
    // The inbox's own script, from its own origin, is the only one.
    expect(page.match(/<script[^>]*>/g)).toEqual(expect.toBeOneOf([null, [ownScript]]));
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect((await get('/_local/mail/nobody')).status).toBe(404);
});

test("a code comes in the portal's name, and an answer to it goes to its support", async () => {
  const Username = 'grace@example.com';
  await new CognitoIdentityProviderClient(sdkOptions(project, ready)).send(
    new SignUpCommand({ ClientId: ready.userPoolClientId, Username, Password: 'Correct-horse-1' }),
  );
  const { mails } = (await (await get('/_local/mail.json')).json()) as { mails: object[] };
  expect(mails).toContainEqual(
    expect.objectContaining({
      to: [Username],
      from: '"Test portal" <support@example.com>',
      subject: 'Your Test portal code',
    }),
  );
});
