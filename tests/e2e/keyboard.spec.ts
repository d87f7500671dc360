import type { Page } from '@playwright/test';
import { enter, walkTo } from './keyboard.ts';
import { expect, newStranger, readCode, test, type Stranger } from './stranger.ts';

// Not one event of a mouse in this file: no click, no hover, no fill.

/** From the home page to an operation, by way of the skip link and the catalog's search. */
async function findOperation(page: Page): Promise<void> {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await enter(page, page.getByRole('link', { name: 'Browse the APIs' }));
  await page.waitForURL('**/apis/');
  await walkTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('northport');
  await expect(page.getByRole('link', { name: /^Directus/ })).toBeHidden();
  await enter(page, page.getByRole('link', { name: 'Transit v2' }));
  await page.waitForURL('**/apis/transit/v2/');
  await openListStops(page);
}

async function openListStops(page: Page): Promise<void> {
  await enter(page, page.locator('main').getByRole('link', { name: /List stops/ }));
  await page.waitForURL('**/operations/list-stops/');
}

/** Every form has the focus in its first field that is to be filled. */
async function join(page: Page, site: string, { email, password }: Stranger): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'Sign in', exact: true }).first(), 'Shift+Tab');
  await page.waitForURL('**/sign-in/**');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await enter(page, page.getByRole('link', { name: 'Create an account' }));
  await page.waitForURL('**/sign-up/**');
  await expect(page.getByLabel('Name')).toBeFocused();
  await walkTo(page, page.getByLabel('E-mail address'));
  await page.keyboard.type(email);
  await walkTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/confirm/**');
  await expect(page.getByLabel('Code')).toBeFocused();
  await page.keyboard.type(await readCode(site, email));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/**');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account/**');
}

/** Makes a key on no plan, copies it, and closes the dialog: the focus is back where it was. */
async function makeKey(page: Page, name: string): Promise<void> {
  const create = page.getByRole('button', { name: 'Create key' });
  await expect(create).toBeEnabled();
  await enter(page, create);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('radio', { name: /No plan yet/ })).toBeChecked();
  await enter(page, dialog.getByRole('button', { name: 'Create key' }));
  const value = dialog.getByLabel('Key value');
  await expect(value).toBeFocused();
  await enter(page, dialog.getByRole('button', { name: 'Copy key value' }));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await value.inputValue());
  await expect(dialog.getByText('Active')).toBeVisible({ timeout: 30_000 });
  await enter(page, dialog.getByRole('button', { name: 'I have copied it' }));
  await expect(dialog).toBeHidden();
  await expect(create).toBeFocused();
}

/** Moves along the tabs of the dashboard with the arrow keys. */
async function goToTab(page: Page, from: string, to: string, arrow: string): Promise<void> {
  const tab = (name: string) => page.getByRole('tab', { name });
  if (!(await tab(from).evaluate((element) => element === document.activeElement)))
    await walkTo(page, tab(from), 'Shift+Tab');
  for (let moves = 0; moves < 3; moves += 1) {
    await page.keyboard.press(arrow);
    if (await tab(to).evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(tab(to)).toHaveAttribute('aria-selected', 'true');
}

async function putOnPlan(page: Page, name: string): Promise<void> {
  await goToTab(page, 'Keys', 'Plans', 'ArrowRight');
  const row = page.getByLabel('Plan Free').getByRole('listitem', { name });
  await enter(page, row.getByRole('button', { name: /Put on/ }));
  await expect(row.getByText('On this plan')).toBeVisible({ timeout: 30_000 });
  await expect(row.getByRole('button', { name: /Take off/ })).toBeFocused();
}

async function callFromConsole(page: Page, keyName: string): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'APIs' }).first(), 'Shift+Tab');
  await page.waitForURL('**/apis/');
  await enter(page, page.getByRole('link', { name: 'Transit v2' }));
  await page.waitForURL('**/apis/transit/v2/');
  await openListStops(page);
  await enter(page, page.getByRole('button', { name: 'Try it' }));
  const keys = page.getByLabel('API key');
  await expect(keys.getByRole('option', { name: keyName })).toBeAttached();
  await walkTo(page, keys);
  await page.keyboard.type(keyName.slice(0, 4));
  await expect(page.getByText('Sent as x-api-key')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Execute' }));
  await expect(
    page.locator('.live-responses-table tbody .response-col_status').first(),
  ).toContainText('200');
}

async function seeUsage(page: Page): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'Account', exact: true }), 'Shift+Tab');
  await page.waitForURL('**/account/**');
  await walkTo(page, page.getByRole('tab', { name: 'Keys' }));
  await goToTab(page, 'Keys', 'Usage', 'ArrowRight');
  const calls = page.locator('dl > div').filter({ hasText: /^Calls/ });
  await expect(calls).toContainText('1', { timeout: 45_000 });
}

/** Opens the row's menu and chooses Delete; first to change one's mind, then for good. */
async function deleteKey(page: Page, name: string): Promise<void> {
  await goToTab(page, 'Usage', 'Keys', 'ArrowLeft');
  const more = page.getByRole('button', { name: `More for ${name}` });
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  const ask = async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Keep key' })).toBeFocused();
  };
  await walkTo(page, more);
  await ask();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(more).toBeFocused();
  await ask();
  await enter(page, dialog.getByRole('button', { name: 'Delete key' }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Keys', exact: true })).toBeFocused();
  await expect(page.getByText('You have no keys yet')).toBeVisible({ timeout: 30_000 });
}

test('a stranger who has no mouse walks the whole story, and the focus is always seen', async ({
  page,
  context,
  addresses,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await findOperation(page);
  await join(page, addresses.site, newStranger());
  await makeKey(page, 'Keyboard');
  await putOnPlan(page, 'Keyboard');
  await callFromConsole(page, 'Keyboard');
  await seeUsage(page);
  await deleteKey(page, 'Keyboard');
});

test('Escape folds the list of versions and gives the focus back', async ({ page }) => {
  await page.goto('/apis/transit/v2/operations/list-stops/', { waitUntil: 'networkidle' });
  const switcher = page.locator('.version-switcher');
  const other = switcher.getByRole('link', { name: 'v1' });
  await enter(page, switcher.locator('summary'));
  await walkTo(page, other);
  await page.keyboard.press('Escape');
  await expect(other).toBeHidden();
  await expect(switcher.locator('summary')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('the navigation opens, is walked and closes without a mouse', async ({ page }) => {
    await page.goto('/apis/transit/v2/');
    const open = page.getByRole('button', { name: 'Transit v2' });
    const console = page.getByRole('navigation').getByRole('link', { name: 'Console' });
    await enter(page, open);
    await walkTo(page, console);
    await page.keyboard.press('Escape');
    await expect(console).toBeHidden();
    await expect(open).toBeFocused();
    await page.keyboard.press('Enter');
    await enter(page, console);
    await page.waitForURL('**/console/');
  });
});
