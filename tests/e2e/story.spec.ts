import { createKey, expect, join, newStranger, readCode, test } from './stranger.ts';
import { callFromBrowser, pickKey, statusOfAnswer } from './try-it.ts';

const listStops = '/apis/transit/v2/operations/list-stops/';

test('a stranger reads, signs up, gets a key, calls from browser and curl, and sees it counted', async ({
  page,
  addresses,
}) => {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'APIs' }).first().click();
  await page.locator('main a[href="/apis/transit/v2/"]:visible').first().click();
  await page.locator(`main a[href="${listStops}"]:visible`).first().click();
  await expect(page.getByText('x-api-key').first()).toBeVisible();

  await join(page, addresses.site, newStranger());
  const value = await createKey(page, 'First app', 'Free');
  expect(value).toMatch(/^gh/);

  const answer = await fetch(`${addresses.gateway}/transit/v2/stops`, {
    headers: { 'x-api-key': value },
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toBeTruthy();

  await callFromBrowser(page, listStops, () => pickKey(page, 'First app'));
  await expect(statusOfAnswer(page)).toContainText('200');

  await page.goto('/account/#usage');
  const calls = page.locator('dl > div').filter({ hasText: /^Calls/ });
  await expect(calls).toContainText('2', { timeout: 45_000 });
});

test('a reader puts a key of theirs into the samples: masked on the page, whole when copied, gone when hidden', async ({
  page,
  context,
  addresses,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(listStops);
  await expect(page.getByRole('button', { name: 'Use my key' })).toBeHidden();

  await join(page, addresses.site, newStranger());
  const value = await createKey(page, 'In samples', 'Free');
  await page.goto(listStops);
  const sample = page.getByRole('group', { name: 'Python sample' });
  await page.getByRole('radio', { name: 'Python' }).check();
  await page.getByRole('button', { name: 'Use my key' }).click();
  await expect(sample).toContainText(`${value.slice(0, 4)}••••••••${value.slice(-4)}`);
  expect(await page.content()).not.toContain(value);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
    value,
  );

  await page.getByRole('button', { name: 'Copy the sample' }).click();
  await expect(page.getByRole('button', { name: 'Copy the sample' })).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('import requests');
  expect(copied).toContain(value);

  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(sample).toContainText('YOUR_API_KEY');
  await page.reload();
  await expect(sample, 'the language was remembered').toBeVisible();
  await expect(sample).toContainText('YOUR_API_KEY');
});

test('a signed-out reader calls with a pasted key, and a wrong one is explained', async ({
  page,
}) => {
  await callFromBrowser(page, listStops, () =>
    page.getByLabel('API key').fill('no-such-key-at-all-0000'),
  );
  await expect(statusOfAnswer(page)).toContainText('403');
  await expect(page.getByText('The gateway does not accept this key.').first()).toBeVisible();
});

test('a public description that was only dropped in is called from its console and with curl', async ({
  page,
  addresses,
}) => {
  await join(page, addresses.site, newStranger());
  const value = await createKey(page, 'Public', 'Pro');
  const answer = await fetch(`${addresses.gateway}/directus/v1/server/ping`, {
    headers: { 'x-api-key': value },
  });
  expect(answer.status).toBe(200);

  await callFromBrowser(page, '/apis/directus/v1/operations/ping/', () => pickKey(page, 'Public'));
  await expect(statusOfAnswer(page)).toContainText('200');
});

test('a key that was deleted stops working', async ({ page, addresses }) => {
  await join(page, addresses.site, newStranger());
  const value = await createKey(page, 'Short-lived', 'Free');
  const call = () =>
    fetch(`${addresses.gateway}/transit/v2/stops`, { headers: { 'x-api-key': value } }).then(
      ({ status }) => status,
    );
  expect(await call()).toBe(200);
  await page.getByRole('button', { name: 'More for Short-lived' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete key' }).click();
  await expect.poll(call, { timeout: 30_000 }).toBe(403);
  await expect(page.getByText('Short-lived')).toHaveCount(0, { timeout: 30_000 });
});

test('a forgotten password is set anew by the code in the inbox', async ({ page, addresses }) => {
  const stranger = newStranger();
  await join(page, addresses.site, stranger);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in/**');
  await page.goto('/forgot-password/');
  const before = await readCode(addresses.site, stranger.email);
  await page.getByLabel('E-mail address').fill(stranger.email);
  await page.getByRole('button', { name: /code/i }).click();
  await expect.poll(() => readCode(addresses.site, stranger.email)).not.toBe(before);
  await page.getByLabel('Code').fill(await readCode(addresses.site, stranger.email));
  const password = `${stranger.password}-anew`;
  await page
    .getByLabel(/password/i)
    .first()
    .fill(password);
  await page
    .getByRole('button', { name: /password/i })
    .last()
    .click();
  await page.waitForURL('**/sign-in/**');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/account/**');
});

test('tokens and keys are not left in localStorage', async ({ page, addresses }) => {
  await join(page, addresses.site, newStranger());
  const value = await createKey(page, 'Careful', 'Free');
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).not.toContain(value);
  expect(kept).not.toMatch(/eyJ[\w-]+\./);
});
