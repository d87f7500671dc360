import { randomUUID } from 'node:crypto';
import { expect, type Page, test as base } from '@playwright/test';

/** Where the portal of this run is; start-portal.ts sets it. */
export interface Addresses {
  readonly site: string;
  readonly gateway: string;
  /** Folder of the built site. */
  readonly dist: string;
}

/** Someone who has just come by. */
export interface Stranger {
  readonly email: string;
  readonly password: string;
}

const addresses = JSON.parse(process.env['PORTAL_ADDRESSES'] ?? '{}') as Addresses;

/** Playwright's test with the addresses of the portal that start-portal.ts started. */
export const test = base.extend<{ addresses: Addresses }>({
  addresses: [addresses, { option: true }],
  baseURL: async ({ addresses: { site } }, use) => use(site),
});

/** Nobody has come by with this address before. */
export const newStranger = (): Stranger => ({
  email: `${randomUUID()}@example.com`,
  password: `Correct-horse-${randomUUID().slice(0, 8)}`,
});

export { expect };

/** The newest code that was mailed to an address. */
export async function readCode(site: string, email: string): Promise<string> {
  const find = async () => {
    const answer = await fetch(`${site}/_local/mail.json`);
    const { mails } = (await answer.json()) as { mails: { to: string[]; code?: string }[] };
    return mails.find((mail) => JSON.stringify(mail.to).includes(email))?.code;
  };
  await expect.poll(find, { message: `a code mailed to ${email}` }).toMatch(/^\d{6}$/);
  return (await find()) ?? '';
}

/** Signs up, confirms by the code in the inbox, and signs in; ends on the dashboard. */
export async function join(page: Page, site: string, stranger: Stranger): Promise<void> {
  await page.goto('/sign-up/');
  await page.getByLabel('E-mail address').fill(stranger.email);
  await page.getByLabel('Password', { exact: true }).fill(stranger.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/confirm/**');
  await page.getByLabel('Code').fill(await readCode(site, stranger.email));
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.waitForURL('**/sign-in/**');
  await page.getByLabel('Password', { exact: true }).fill(stranger.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/account/**');
  await expect(page.getByRole('heading', { name: 'Keys', exact: true })).toBeVisible();
}

/** Makes a key on the dashboard, waits until the gateway knows it, and gives its value. */
export async function createKey(page: Page, name: string, plan: string): Promise<string> {
  await page.getByRole('button', { name: 'Create key' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('radio', { name: plan }).check();
  await dialog.getByRole('button', { name: 'Create key' }).click();
  const value = await page.getByLabel('Key value').inputValue();
  await expect(page.getByRole('dialog').getByText('Active')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'I have copied it' }).click();
  return value;
}
