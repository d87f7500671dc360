import type { Page, Request } from '@playwright/test';
import { createKey, expect, join, newStranger, test } from './stranger.ts';

const operation = (slug: string) => `/apis/transit/v2/operations/${slug}/`;

/** Opens an operation's console. */
async function tryIt(page: Page, slug: string): Promise<void> {
  await page.goto(operation(slug));
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('button', { name: 'Execute' })).toBeVisible();
}

const execute = (page: Page) => page.getByRole('button', { name: 'Execute' }).click();

const status = (page: Page) =>
  page.locator('.live-responses-table tbody .response-col_status').first();

/** What the console says above an answer. */
const explanation = (page: Page) => page.locator('.gatehouse-console .notice');

/** Executes, and gives the request that went to the gateway once it was answered with a success. */
async function sent(page: Page, gateway: string): Promise<Request> {
  const answered = page.waitForResponse(
    (response) => response.url().startsWith(gateway) && response.request().method() !== 'OPTIONS',
  );
  await execute(page);
  const response = await answered;
  expect(response.ok(), `${response.status()} ${response.url()}`).toBe(true);
  await expect(status(page)).toContainText(String(response.status()));
  return response.request();
}

/** The path and query of a request, as it went over the wire. */
const target = (request: Request) => request.url().replace(/^.*\/transit\/v2/, '');

test.describe('a call from the console goes out as its operation describes it', () => {
  let key = '';

  test.beforeEach(async ({ page, addresses }) => {
    if (key !== '') return;
    await join(page, addresses.site, newStranger());
    key = await createKey(page, 'Console', 'Pro');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in/**');
  });

  test('optional parameters stay out of it until they are filled in, then take their style', async ({
    page,
    addresses,
  }) => {
    await tryIt(page, 'list-stops');
    await page.getByLabel('API key').fill(key);
    expect(target(await sent(page, addresses.gateway))).toBe('/stops');
    await page.getByLabel('fields').selectOption(['name', 'location']);
    await page.getByLabel('mode').selectOption(['tram', 'ferry']);
    await page.getByLabel('near').fill('{"lat": 44.6, "lon": -63.5}');
    expect(decodeURIComponent(target(await sent(page, addresses.gateway)))).toBe(
      '/stops?mode=tram&mode=ferry&fields=name,location&near[lat]=44.6&near[lon]=-63.5',
    );
  });

  const styles = {
    'get-stop': '/stops/NP-1042',
    'get-stops-by-id': '/stops/batch/NP-1042,NP-1043',
    'get-departure-board': '/departures?stopIds=NP-1042%20NP-1043',
    'list-vehicles-on-lines': '/vehicles/on/;lines=T4,12',
    'get-ridership': '/ridership/.2026.02',
  };
  for (const [slug, url] of Object.entries(styles))
    test(`${slug} is called as ${url}`, async ({ page, addresses }) => {
      await tryIt(page, slug);
      await page.getByLabel('API key').fill(key);
      expect(target(await sent(page, addresses.gateway))).toBe(url);
    });

  test('a body with oneOf is the example that was chosen', async ({ page, addresses }) => {
    await tryIt(page, 'create-alert');
    await page.getByLabel('API key').fill(key);
    const body = page.getByRole('textbox', { name: 'Request body' });
    await expect(body).toBeVisible();
    const examples = page.locator('.opblock-section-request-body .examples-select select');
    await examples.selectOption({ index: 1 });
    const chosen: unknown = JSON.parse(await body.inputValue());
    const request = await sent(page, addresses.gateway);
    expect(request.postDataJSON()).toEqual(chosen);
    expect(request.headers()['content-type']).toBe('application/json');
  });

  test('a file is uploaded as multipart/form-data', async ({ page, addresses }) => {
    await tryIt(page, 'attach-to-alert');
    await page.getByLabel('API key').fill(key);
    await page.getByLabel('file', { exact: true }).setInputFiles({
      name: 'map.png',
      mimeType: 'image/png',
      buffer: Buffer.from('a map'),
    });
    await page.getByLabel('altText').fill('A map');
    const request = await sent(page, addresses.gateway);
    expect(target(request)).toBe('/alerts/A-318/attachments');
    expect(request.headers()['content-type']).toMatch(/^multipart\/form-data; ?boundary=/);
  });
});

test.describe('the console explains', () => {
  test('a call without a key', async ({ page }) => {
    await tryIt(page, 'list-stops');
    await execute(page);
    await expect(status(page)).toContainText('403');
    await expect(explanation(page)).toContainText('No API key was sent.');
  });

  test('a key on no plan', async ({ page, addresses }) => {
    await join(page, addresses.site, newStranger());
    const key = await createKey(page, 'Loose', 'No plan yet');
    await tryIt(page, 'list-stops');
    await page
      .getByLabel('API key')
      .selectOption({ label: `Loose ••••${key.slice(-4)} (on no plan with this API)` });
    await expect(page.getByText('Sent as x-api-key')).toBeVisible();
    await execute(page);
    await expect(explanation(page)).toContainText('on no plan with this API');
  });

  test('a quota that is used up', async ({ page, addresses }) => {
    await join(page, addresses.site, newStranger());
    const key = await createKey(page, 'Small', 'Tiny');
    for (let calls = 0; calls < 3; calls += 1)
      await fetch(`${addresses.gateway}/transit/v2/stops`, { headers: { 'x-api-key': key } });
    await tryIt(page, 'list-stops');
    await page.getByLabel('API key').selectOption({ label: `Small ••••${key.slice(-4)}` });
    await expect(page.getByText('Sent as x-api-key')).toBeVisible();
    await execute(page);
    await expect(explanation(page)).toContainText('The key’s quota is used up.');
  });

  test('a throttle', async ({ page, addresses }) => {
    await join(page, addresses.site, newStranger());
    const key = await createKey(page, 'Fast', 'Slow');
    await fetch(`${addresses.gateway}/transit/v2/stops`, { headers: { 'x-api-key': key } });
    await tryIt(page, 'list-stops');
    await page.getByLabel('API key').selectOption({ label: `Fast ••••${key.slice(-4)}` });
    await expect(page.getByText('Sent as x-api-key')).toBeVisible();
    await execute(page);
    await expect(explanation(page)).toContainText('Too fast');
  });

  test('a call to the portal’s own API by nobody, and by a session that has run out', async ({
    page,
  }) => {
    await page.goto('/apis/portal/v1/operations/get-me/');
    await page.getByRole('button', { name: 'Try it' }).click();
    await execute(page);
    await expect(status(page)).toContainText('401');
    await expect(explanation(page)).toContainText('wants to know who you are');
    await page.route(/\/me$/, (route) =>
      route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/json',
        body: '{"message":"The incoming token has expired"}',
      }),
    );
    await execute(page);
    await expect(explanation(page)).toContainText('Your session’s token has run out.');
  });
});
