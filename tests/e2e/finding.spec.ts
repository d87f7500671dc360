import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './stranger.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^Search APIs/ });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const status = (page: Page) => page.getByRole('dialog').getByRole('status');

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('a reader finds an operation by keyboard alone: by its words, its operationId, its path', async ({
  page,
}) => {
  await page.goto('/guides/');
  for (const question of ['list stops', 'listStops', '/stops']) {
    await page.keyboard.press('/');
    await page.keyboard.type(question);
    await expect(field(page)).toHaveValue(question);
    await expect(options(page).first()).toContainText('List stops');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.keyboard.press('Control+k');
  await expect(status(page)).toHaveText(/result/);
  const second = await options(page).nth(1).getAttribute('id');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', second ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/apis/transit/v2/operations/list-stops/');
});

test('the search is narrowed by API, version and kind, and older versions are found when asked for', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).click();
  await field(page).fill('departures');
  await expect(options(page).first()).toBeVisible();
  await expect(options(page).filter({ hasText: 'Transit v1' })).toHaveCount(0);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('API', { exact: true }).selectOption('Transit');
  await dialog.getByLabel('Version').selectOption('v1');
  await expect(options(page).filter({ hasText: 'Transit v1' }).first()).toBeVisible();
  await expect(options(page).filter({ hasText: 'Transit v2' })).toHaveCount(0);
  await dialog.getByLabel('Version').selectOption('Newest versions');
  await dialog.getByLabel('Kind').selectOption('Schemas');
  await expect(options(page).filter({ hasText: 'DepartureList' }).first()).toBeVisible();
  await expect(options(page).filter({ hasText: 'GET' })).toHaveCount(0);
});

test('the search says when there is nothing, and shows what a stranger wrote as text', async ({
  page,
}) => {
  await page.goto('/apis/hostile/v1/');
  await page.keyboard.press('/');
  await field(page).fill('qqqqzzzz');
  await expect(status(page)).toContainText('Nothing was found for “qqqqzzzz”');
  await expect(options(page)).toHaveCount(0);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const word of ['script', 'onerror', 'alert']) {
    await field(page).fill(word);
    await expect(status(page)).toHaveText(/result|Nothing/);
    await expect(page.locator('.search-hit :is(img, script, iframe)')).toHaveCount(0);
  }
  expect(dialogs).toEqual([]);
});

test('the search says when its index cannot be had, and tries again', async ({ page }) => {
  await page.route('**/search/sources.json', (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('stops');
  await expect(status(page)).toHaveText('The search index could not be loaded.');
  await page.unroute('**/search/sources.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(options(page).first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the search is accessible, open and full, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/apis/transit/v2/');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    expect(await violationsOf(page)).toEqual([]);
    await field(page).fill('stop');
    await expect(options(page).first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

test('a large API lists its tags on every page from one file, keeps what is open, and filters', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/navigation.json')) asked.push(request.url());
  });
  await page.goto('/apis/directus/v1/');
  const navigation = page.getByRole('navigation', { name: 'Directus' });
  const files = navigation.locator('details', { hasText: /^Files/ });
  await files.locator('summary').click();
  const link = files.getByRole('link').first();
  await link.click();
  await page.waitForURL('**/operations/**');
  await expect(files.last()).toHaveAttribute('open', '');
  await expect(files.last().locator('[aria-current=page]')).toBeVisible();
  expect(new Set(asked).size).toBe(1);

  await navigation.getByRole('searchbox').fill('delete user');
  await expect(navigation.getByRole('status')).toHaveText(/match/);
  await expect(navigation.getByRole('link', { name: /delete.*user/i }).first()).toBeVisible();
  await navigation.getByRole('searchbox').press('Escape');
  await expect(files.last()).toBeVisible();
});

test('a schema says where it is used, and is found in the list of schemas', async ({ page }) => {
  await page.goto('/apis/transit/v2/');
  await page.getByRole('link', { name: 'Schemas', exact: true }).click();
  await page.locator('main').getByRole('link', { name: 'Stop', exact: true }).click();
  const used = page.getByRole('region', { name: 'Where used' });
  await expect(used.getByRole('link', { name: /stops\/\{stopId\}/ }).first()).toContainText('200');
  await expect(page.getByRole('complementary')).toContainText('As JSON Schema');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that needs it: the overview lists every operation', async ({ page }) => {
    await page.goto('/apis/directus/v1/');
    await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByRole('link', { name: /^All \d+ operations$/ }).click();
    await expect(page.locator('main a[href*="/operations/"]').nth(60)).toBeAttached();
  });
});
