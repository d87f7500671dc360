import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { test } from './stranger.ts';

const run = promisify(execFile);
const operation = '/apis/transit/v2/operations/get-stop/';
const root = resolve(import.meta.dirname, '../..');

test('a page is copied as Markdown, and its twin is served as such', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(operation);
  const address = await page.locator('link[type="text/markdown"]').getAttribute('href');
  const twin = await page.request.get(address ?? '');
  expect(twin.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  expect(twin.headers()['x-content-type-options']).toBe('nosniff');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await twin.text());
  expect(copied).toContain('`GET /stops/{stopId}`');
});

test('without JavaScript the twin is a link', async ({ browser, addresses: { site } }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site });
  const page = await context.newPage();
  await page.goto(operation);
  await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden();
  const link = page.getByRole('link', { name: 'View as Markdown' });
  await expect(link).toHaveAttribute('href', '/apis/transit/v2/operations/get-stop.md');
  await context.close();
});

test('every page has the twin that it names', async ({ page }) => {
  const paths = [
    '/',
    '/apis/',
    '/apis/transit/',
    '/plans/',
    '/guides/',
    '/guides/errors/',
    operation,
  ];
  for (const path of paths) {
    await page.goto(path);
    const address = await page.locator('link[type="text/markdown"]').getAttribute('href');
    expect((await page.request.get(address ?? '')).status(), `${path} names ${address}`).toBe(200);
  }
});

test('llms.txt leads to twins that are there', async ({ request, addresses: { site } }) => {
  const text = await (await request.get('/llms.txt')).text();
  const links = linksIn(text);
  expect(links.length).toBeGreaterThan(5);
  for (const address of links)
    expect((await request.get(new URL(address, site).pathname)).status(), address).toBe(200);
});

test('what the overview offers can be taken away', async ({ page }) => {
  await page.goto('/apis/transit/v2/');
  const links = page.locator('.downloads a[download]');
  await expect(links).toHaveCount(5);
  for (const address of await links.evaluateAll((all) =>
    all.map((one) => (one as HTMLAnchorElement).href),
  )) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect((await answer.body()).length, address).toBeGreaterThan(1_000);
  }
});

test('the TypeScript client compiles under strict rules and calls the gateway', async ({
  request,
  addresses: { gateway },
}) => {
  test.slow();
  const answer = await request.get('/apis/transit/v2/downloads/typescript-client.zip');
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-client-test-'));
  try {
    for (const [path, data] of Object.entries(unzipSync(await answer.body()))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), data);
    }
    await writeFile(join(folder, 'src/call.ts'), call(gateway));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [compiler, '-p', folder], { cwd: folder });
    const { stdout } = await run(process.execPath, [join(folder, 'dist/call.js')]);
    expect(JSON.parse(stdout)).toEqual({ open: 200, closed: 403 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Addresses of the links as a reader of Markdown sees them: what is escaped is none. */
const linksIn = (markdown: string): string[] =>
  new MarkdownIt()
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => token.attrGet('href') ?? [])
    .map(String);

/** Calls one operation that needs no key, and one that does with a wrong one; its types are the generator's. */
const call = (gatewayUrl: string): string => `
import { client } from './client.gen.js';
import { getStatus, getStop } from './index.js';

client.setConfig({ baseUrl: '${gatewayUrl}/transit/v2', headers: { 'x-api-key': 'nobody' } });
const status = await getStatus();
const stop = await getStop({ path: { stopId: 'NP-1042' } });
const name: string | undefined = stop.data?.name;
const answers = { open: status.response?.status, closed: stop.response?.status };
console.log(JSON.stringify(name === undefined ? answers : {}));
`;
