import { expect, type Locator, type Page } from '@playwright/test';

/** Presses "Try it" on an operation's page, gives the key, and executes. */
export async function callFromBrowser(
  page: Page,
  path: string,
  giveKey: () => Promise<unknown>,
): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Try it' }).click();
  await giveKey();
  await page.getByRole('button', { name: 'Execute' }).click();
}

/** Picks one of the signed-in user's own keys by its name. */
export async function pickKey(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option', { name });
  await expect(option).toBeAttached();
  await page.getByLabel('API key').selectOption({ label: (await option.innerText()).trim() });
  await expect(page.getByText('Sent as x-api-key')).toBeVisible();
}

/** The status code that the console shows for the call. */
export const statusOfAnswer = (page: Page): Locator =>
  page.locator('.live-responses-table tbody .response-col_status').first();
