import type { Page } from '@playwright/test';
import { startDev, type DevPortal } from './start-dev.ts';
import { createKey, expect as baseExpect, join, newStranger, test as base } from './stranger.ts';
import { callFromBrowser, pickKey, statusOfAnswer } from './try-it.ts';

/** `npm run dev`, started once for this file and in a copy of the project, and what is wrong on the pages that it shows. */
const test = base.extend<{ readonly faults: string[] }, { readonly dev: DevPortal }>({
  dev: [
    // eslint demands a pattern, for Playwright reads the parameter's text.
    async ({ browserName: _ }, use) => {
      const dev = await startDev();
      await use(dev);
      await dev.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  addresses: async ({ dev }, use) => use(dev.addresses),
  faults: async ({ page, dev }, use) => use(watch(page, dev.origins)),
});

/** Collects errors of the console and requests to other origins. */
function watch(page: Page, own: readonly string[]): string[] {
  const faults: string[] = [];
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && !own.includes(origin)) faults.push(request.url());
  });
  return faults;
}

/** Pages are compiled when they are first asked for, beside the other stories of a run. */
const expect = baseExpect.configure({ timeout: 45_000 });

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const listStops = '/apis/transit/v2/operations/list-stops/';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a stranger of the dev server makes a first call, and every page keeps to its own origin and policy', async ({
  page,
  dev,
  addresses,
  faults,
}) => {
  await dev.whenReady();
  for (const path of ['/', '/apis/', '/plans/', '/guides/getting-started/', '/apis/transit/v2/']) {
    await page.goto(path);
    await expect(title(page)).toBeVisible();
  }
  await join(page, addresses.site, newStranger());
  await createKey(page, 'First app', 'Free');
  await callFromBrowser(page, listStops, () => pickKey(page, 'First app'));
  await expect(statusOfAnswer(page)).toContainText('200');
  await page.goto('/apis/transit/v2/console/');
  await expect(page.locator('.opblock').first()).toBeVisible();
  await page.goto('/apis/transit/v2/reference/stops/');
  const reference = page.locator('.gatehouse-reference');
  await expect(reference.getByText('List stops').first()).toBeVisible();
  await page.goto('/account/#usage');
  const calls = page.locator('dl > div').filter({ hasText: /^Calls/ });
  await expect(calls).toContainText('1');
  expect(faults).toEqual([]);
});

test('a page of the dev server is never loaded twice by itself', async ({ page, dev }) => {
  await dev.whenReady();
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.goto(listStops);
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('button', { name: 'Execute' })).toBeVisible();
  expect(loads).toBe(1);
});

test('the dev server sends the headers of the built site, and keeps its secrets', async ({
  dev,
  request,
}) => {
  await dev.whenReady();
  const [page, api, module, secrets] = await Promise.all(
    ['/sign-in/', '/api/me', '/@vite/client', '/.gatehouse/secrets.json'].map((path) =>
      request.get(path),
    ),
  );
  for (const answer of [page, api, module]) {
    expect(answer?.headers()).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe/);
  }
  expect(api?.status()).toBe(401);
  expect(secrets?.status()).not.toBe(200);
});

test('a changed description is seen in the open page and at the gateway, a broken one is told and changes nothing', async ({
  page,
  dev,
  addresses,
}) => {
  await dev.whenReady();
  const description = 'openapi/transit/v2.yaml';
  const needsKey = async () => (await fetch(`${addresses.gateway}/transit/v2/stops`)).status;
  await page.goto(listStops);
  await expect(title(page)).toHaveText('List stops');
  expect(await needsKey()).toBe(403);

  dev.edit(description, 'summary: List stops', 'summary: List stops\n      responses: broken');
  await expect.poll(dev.output).toMatch(/openapi\/transit\/v2\.yaml:\d+:\d+/);
  await page.reload();
  await expect(title(page)).toHaveText('List stops');
  expect(await needsKey()).toBe(403);

  dev.edit(description, '      responses: broken', '      security: []');
  dev.edit(description, 'summary: List stops', 'summary: Every stop');
  await expect(title(page)).toHaveText('Every stop');
  await expect.poll(needsKey).toBe(200);
});

test('a changed page, guide, component and island are seen in the open page', async ({
  page,
  dev,
}) => {
  await dev.whenReady();
  await page.goto('/plans/');
  dev.edit('src/pages/plans.astro', 'title={plansPage.title}', 'title="Tariffs"');
  await expect(page).toHaveTitle(/Tariffs/);
  dev.edit('src/components/layout/Footer.astro', '{footer.legal ?? name}', 'The small print');
  await expect(page.getByRole('contentinfo').getByText('The small print')).toBeVisible();

  await page.goto('/guides/getting-started/');
  dev.edit('src/content/guides/getting-started.mdx', 'title: Getting started', 'title: Begin here');
  await expect(title(page)).toHaveText('Begin here');

  await page.goto('/sign-in/');
  await page.getByLabel('E-mail address').fill('ada@example.com');
  dev.edit('src/islands/account/SignIn.tsx', 'intro={words.intro}', 'intro="Look after your keys"');
  await expect(page.getByText('Look after your keys')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue('ada@example.com');
});

test('a changed function answers the next call', async ({ page, dev, addresses }) => {
  await dev.whenReady();
  await join(page, addresses.site, newStranger());
  dev.edit('functions/core/list-plans.ts', '...plan,', '...plan, name: `Changed ${plan.name}`,');
  await expect.poll(dev.output).toContain('Functions changed');
  await page.goto('/account/#plans');
  // A visit asks for the plans once.
  await page.reload();
  await expect(page.getByText('Changed Free').first()).toBeVisible();
});

test('a changed config starts the stack again, a broken one is told and does not', async ({
  page,
  dev,
  addresses,
}) => {
  const first = await dev.whenReady();
  const config = 'src/config/portal.ts';
  dev.edit(config, "name: 'Gatehouse'", "nam: 'Gatehouse'");
  await expect.poll(dev.output).toMatch(/portal\.ts.*nam/s);
  expect((await fetch(`${addresses.site}/healthz`)).status).toBe(200);

  dev.edit(config, "nam: 'Gatehouse'", "name: 'Tollhouse'");
  await expect.poll(dev.output, { timeout: 120_000 }).toContain('Ready again');
  expect(await dev.whenReady()).not.toBe(first);
  await page.goto('/_local/mail');
  await expect(page.locator('body')).toContainText('Tollhouse');
});

test('Ctrl-C ends it without a failure, and nothing is left', async ({ dev, addresses }) => {
  const pid = await dev.whenReady();
  expect(await dev.interrupt()).toBe(0);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await expect(fetch(addresses.site)).rejects.toThrow();
  expect(dev.output()).not.toMatch(/^\s+at /m);
});
