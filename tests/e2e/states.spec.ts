import AxeBuilder from '@axe-core/playwright';
import type { Page, Route } from '@playwright/test';
import { createKey, expect, join, newStranger, test } from './stranger.ts';

interface UsageAnswer {
  readonly keyId: string;
  readonly buckets: { start: string; calls: number }[];
}

/** Looks at the page as it stands, in both themes. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(faults, `${state}, ${colorScheme}`).toEqual([]);
  }
}

/** Answers as the portal does, with calls on one key's last day: its own counts come by the minute. */
const withCalls = (isOf: (usage: UsageAnswer) => boolean) => async (route: Route) => {
  const response = await route.fetch();
  const usage = (await response.json()) as UsageAnswer;
  const today = usage.buckets.at(-1);
  if (today && isOf(usage)) today.calls = 7;
  await route.fulfill({ response, json: usage });
};

const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));

async function openMenu(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${key}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
}

/** Opens a dialog by what leads to it, looks at it, and closes it. */
async function visitDialog(page: Page, state: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page, state);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
}

async function visitKeys(page: Page): Promise<void> {
  const choose = (name: string) => page.getByRole('menuitem', { name }).click();
  await openMenu(page, 'Older');
  await expectAccessible(page, 'the menu of a key');
  await choose('Rename');
  await visitDialog(page, 'renaming', () => Promise.resolve());
  await openMenu(page, 'Older');
  await visitDialog(page, 'deleting', () => choose('Delete'));
  await page
    .getByRole('button', { name: /^Reveal/ })
    .first()
    .click();
  await expect(page.getByLabel(/^Value of/)).toBeVisible();
  await expectAccessible(page, 'keys, one revealed');
}

test('every state of the account is accessible, and usage opens with the key that was called last', async ({
  page,
  addresses,
}) => {
  test.setTimeout(180_000);
  await join(page, addresses.site, newStranger());
  await expect(page.getByText('You have no keys yet')).toBeVisible();
  await expectAccessible(page, 'no key');
  await visitDialog(page, 'creating a key', () =>
    page.getByRole('button', { name: 'Create key' }).click(),
  );
  await createKey(page, 'Older', 'Free');
  await createKey(page, 'Newer', 'No plan yet');
  await visitKeys(page);

  const keyShown = page.getByRole('combobox', { name: 'Key' });
  await page.goto('/account/#usage');
  await expect(page.getByRole('heading', { name: /^No calls in/ })).toBeVisible();
  await expect(keyShown.getByRole('option', { selected: true })).toContainText('Newer');
  await expectAccessible(page, 'usage without calls');
  const older = await keyShown.getByRole('option', { name: 'Older' }).getAttribute('value');
  await page.route(
    '**/api/usage?**',
    withCalls(({ keyId }) => keyId === older),
  );
  await page.reload();
  await expect(page.getByText('Calls a day (UTC)')).toBeVisible();
  await expect(keyShown).toHaveValue(older ?? '');
  await expectAccessible(page, 'usage');

  await page.getByRole('tab', { name: 'Plans' }).click();
  await expect(page.getByText('On this plan').first()).toBeVisible();
  await expectAccessible(page, 'plans');
  await page.getByRole('tab', { name: 'Settings' }).click();
  await visitDialog(page, 'deleting the account', () =>
    page.getByRole('button', { name: 'Delete account…' }).click(),
  );
});

test('someone who has an account already is led to it from the sign-up page', async ({
  page,
  addresses,
}) => {
  const stranger = newStranger();
  await join(page, addresses.site, stranger);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in/**');
  await page.goto('/sign-up/');
  await page.getByLabel('E-mail address').fill(stranger.email);
  await page.getByLabel('Password', { exact: true }).fill(stranger.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('You have an account already.')).toBeVisible();
  await expectAccessible(page, 'an address that is taken');
  await page.getByRole('link', { name: 'Reset its password' }).click();
  await expect(page.getByLabel('E-mail address')).toHaveValue(stranger.email);
  await page.goto('/_local/mail');
  await expect(page.getByText(stranger.email).first()).toBeVisible();
  await expectAccessible(page, 'the inbox');
});

test('a search without a result and a console with a file are accessible', async ({ page }) => {
  await page.goto('/apis/');
  await page.getByRole('searchbox').fill('no such thing at all');
  await expect(page.getByText('No API matches.')).toBeVisible();
  await expectAccessible(page, 'no result');
  await page.goto('/apis/transit/v2/operations/attach-to-alert/');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('button', { name: 'Execute' })).toBeVisible();
  await expectAccessible(page, 'the console of an upload');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the open navigation is accessible', async ({ page }) => {
    await page.goto('/apis/transit/v2/');
    await page.getByRole('button', { name: 'Transit v2' }).click();
    await expect(page.getByRole('link', { name: 'Console', exact: true })).toBeVisible();
    await expectAccessible(page, 'the navigation');
  });
});

const ground = () => getComputedStyle(document.documentElement).backgroundColor;

test.describe('a reader who chose the dark theme on a light system', () => {
  test.use({ colorScheme: 'light' });

  test('sees no light frame while a page loads', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('theme', 'dark');
      const grounds = new Set<string>();
      const look = () => {
        grounds.add(getComputedStyle(document.documentElement).backgroundColor);
        document.documentElement.dataset['grounds'] = [...grounds].join(' | ');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto('/apis/transit/v2/operations/list-stops/');
    const dark = await page.evaluate(ground);
    expect(dark).not.toBe('rgb(255, 255, 255)');
    const grounds = page.evaluate(() => document.documentElement.dataset['grounds']);
    expect(await grounds).toBe(dark);
  });

  test('prints dark words on white paper, in one column', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.goto('/apis/transit/v2/operations/list-stops/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
    const columns = page.locator('.columns');
    expect(await columns.evaluate((element) => getComputedStyle(element).columnCount)).toBe('auto');
    await expect(page.getByRole('button', { name: 'Try it' })).toBeHidden();
  });

  test('prints every operation of an overview, and nothing that is clicked', async ({ page }) => {
    await page.goto('/apis/transit/v2/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('link', { name: 'Open the console' })).toBeHidden();
    const laidOut = (element: Element) => getComputedStyle(element).contentVisibility;
    for (const tag of await page.locator('.tag').all())
      expect(await tag.evaluate(laidOut)).toBe('visible');
  });
});
