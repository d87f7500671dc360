import { expect, join, newStranger, test } from './stranger.ts';

test('a session that was ended elsewhere leads to the sign-in page, and back to where one was', async ({
  page,
  addresses,
}) => {
  const stranger = newStranger();
  await join(page, addresses.site, stranger);
  await page.goto('/account/#usage');
  await page.evaluate(() => {
    for (const name of Object.keys(sessionStorage))
      if (/\.(idToken|refreshToken)$/.test(name)) sessionStorage.setItem(name, 'a.e30.c');
  });
  await page.reload();
  await page.waitForURL('**/sign-in/**');
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await page.getByLabel('E-mail address').fill(stranger.email);
  await page.getByLabel('Password', { exact: true }).fill(stranger.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/account/#usage');
  await expect(page.getByRole('tab', { name: 'Usage' })).toHaveAttribute('aria-selected', 'true');
});

const failures = {
  'answers 500': { status: 500, body: '' },
  'cannot be reached': undefined,
} as const;

for (const [what, answer] of Object.entries(failures))
  test(`keys are loaded by "Try again" after the portal ${what}`, async ({ page, addresses }) => {
    await join(page, addresses.site, newStranger());
    await page.route('**/api/keys', (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.reload();
    await expect(page.getByText('We could not load your keys.')).toBeVisible();
    await page.unroute('**/api/keys');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByText('You have no keys yet')).toBeVisible();
  });

test('the chosen theme holds over a reload, and Escape closes the choice', async ({ page }) => {
  await page.goto('/');
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  const button = page.getByLabel('Theme');
  await button.click();
  await page.getByRole('button', { name: 'dark' }).click();
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(theme).toBe('dark');
  await button.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'system' })).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await page.getByRole('button', { name: 'system' }).click();
  expect(await theme()).toBeUndefined();
});
