import type { Page } from '@playwright/test';
import { tangledDescription } from '../fixtures/tangled-description.ts';
import { expect, test } from './stranger.ts';

const users = '/apis/directus/v1/reference/users/';
const tangled = '/apis/tangled/v1/reference/knots/';
/** A tab that does not answer for longer is frozen, on a busy machine too: a tangle that is rendered takes minutes. */
const frozenMs = 5_000;

/** Counts how long the page's main thread was not to be had. */
async function feelPulse(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const pulse = { last: performance.now(), longestMs: 0 };
    Object.assign(window, { pulse });
    setInterval(() => {
      pulse.longestMs = Math.max(pulse.longestMs, performance.now() - pulse.last);
      pulse.last = performance.now();
    }, 50);
  });
  return () =>
    page.evaluate(() => (window as unknown as { pulse: { longestMs: number } }).pulse.longestMs);
}

const section = (page: Page, id: string) => page.locator(`[data-section-id="${id}"]`);

test('an address in a reference shows its operation, after a reload too', async ({ page }) => {
  const id = '/users/metfadisable';
  await page.goto(`${users}#${id}`);
  for (const visit of ['first', 'reloaded']) {
    const heading = section(page, id).getByRole('heading').first();
    await expect(heading, visit).toBeInViewport();
    // Parts above come in for a while: the place must still be there when they have.
    await page.waitForTimeout(2_000);
    await expect(heading, visit).toBeInViewport();
    await page.reload();
  }
});

test('a reader who scrolls away from the addressed operation is left alone', async ({ page }) => {
  const heading = section(page, '/users/getuser').getByRole('heading').first();
  await page.goto(`${users}#/users/getuser`);
  await expect(heading).toBeInViewport();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -2_000);
  await expect(heading).not.toBeInViewport();
  await page.waitForTimeout(2_000);
  await expect(heading).not.toBeInViewport();
});

test('a reference names the address that a reader calls, not the author’s server', async ({
  page,
  addresses,
}) => {
  await page.goto(tangled);
  await section(page, '/knots/listknots').getByRole('button', { name: '/knots' }).first().click();
  await expect(page.getByText(`${addresses.gateway}/tangled/v1/knots`).first()).toBeVisible();
  await expect(page.getByText('tangled.example')).toHaveCount(0);
});

test('a description whose schemas tangle is shown, and the tab answers all the while', async ({
  page,
}) => {
  const longestMs = await feelPulse(page);
  await page.goto(tangled);
  const knots = section(page, '/knots/listknots');
  await expect(knots.getByText('strand13', { exact: true }).first()).toBeVisible();
  await section(page, '/knots/readplain').scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: 'readPlain' })).toBeVisible();
  expect(await longestMs()).toBeLessThan(frozenMs);
});

test('a tangle that no build has cut becomes a link to the operation’s page', async ({ page }) => {
  const longestMs = await feelPulse(page);
  await page.route('**/reference/knots.json', (route) =>
    route.fulfill({ json: tangledDescription() }),
  );
  await page.goto(tangled);
  const instead = page.getByRole('region', { name: 'Operations with pages of their own' });
  await expect(instead).toContainText('too large to be shown here');
  await expect(page.getByRole('heading', { name: /plain/i }).first()).toBeVisible();
  expect(await longestMs()).toBeLessThan(frozenMs);
  await instead.getByRole('link', { name: 'GET /knots' }).click();
  await expect(page).toHaveURL(/\/apis\/tangled\/v1\/operations\/list-knots\/$/);
});

test('Redoc’s styles leave the buttons of the page around it alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const border = () =>
    page.locator('.nav-open').evaluate((button) => getComputedStyle(button).border);
  await page.goto('/apis/directus/v1/');
  const plain = await border();
  expect(plain).toMatch(/^1px solid/);
  await page.goto(users);
  await expect(section(page, '/users/getusers')).toBeVisible();
  expect(await border()).toBe(plain);
});

for (const version of ['v2', 'v3']) {
  test(`a reference of AsyncAPI ${version} leads to channels and messages, and no id is there twice`, async ({
    page,
  }) => {
    await page.goto(`/apis/doors/${version}/reference/`);
    const list = page.getByRole('article');
    for (const address of ['doors/{doorId}', 'doors/{doorId}/bell'])
      await expect(list.getByText(address, { exact: true })).toBeVisible();
    await list.getByText('doors/{doorId}', { exact: true }).click();
    await expect(page.getByText('You send')).toHaveCount(1);
    const code = page.getByRole('group', { name: 'websocat sample' });
    await expect(code).toContainText("'wss://doors.example/doors/doorId'");
    await page.getByRole('radio', { name: 'Node.js (ws)' }).check();
    await expect(page.getByRole('group', { name: 'Node.js (ws) sample' })).toBeVisible();
    await list.getByRole('link', { name: 'open', exact: true }).click();
    await expect(page).toHaveURL(`/apis/doors/${version}/messages/open/`);
    await expect(page.getByText('hard', { exact: true })).toBeVisible();
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
}
