/**
 * Takes the pictures of docs/images from a running portal that has the shipped APIs only:
 *
 *     npm start
 *     node tests/e2e/pictures.ts [http://localhost:4321]
 *
 * It signs up as somebody new, so run it on a portal whose data may go.
 */
import { resolve } from 'node:path';
import { chromium, type Page, type Route } from '@playwright/test';
import config from '../../playwright.config.ts';
import { createKey, join, newStranger } from './stranger.ts';

const site = process.argv[2] ?? 'http://localhost:4321';
const images = resolve(import.meta.dirname, '../../docs/images');

/** Calls by day, made up: a portal that was just started has none to show. */
const callsBefore = [212, 388, 341, 467, 529, 184, 236, 274, 455, 402];

async function showCallsBefore(route: Route): Promise<void> {
  const response = await route.fetch();
  const usage = (await response.json()) as {
    buckets: { calls: number }[];
    plans: { used: number; remaining?: number; quota?: { limit: number } }[];
  };
  usage.buckets.forEach((bucket, index) => {
    bucket.calls = callsBefore[index % callsBefore.length] ?? 0;
  });
  const used = usage.buckets.at(-1)?.calls ?? 0;
  for (const plan of usage.plans) {
    plan.used = used;
    if (plan.quota) plan.remaining = plan.quota.limit - used;
  }
  await route.fulfill({ response, json: usage });
}

const take = (page: Page, name: string) =>
  page.screenshot({ path: resolve(images, `${name}.png`), animations: 'disabled' });

const browser = await chromium.launch(config.use?.launchOptions);
const context = await browser.newContext({
  baseURL: site,
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1.5,
  colorScheme: 'light',
});
const page = await context.newPage();
await page.goto('/apis/transit/v2/operations/list-stops/', { waitUntil: 'networkidle' });
await take(page, 'operation');
const stranger = newStranger();
await join(page, site, { ...stranger, email: `ada+${stranger.email.slice(0, 4)}@example.com` });
await createKey(page, 'Staging', 'Pro');
await createKey(page, 'Departure board', 'Free');
await page.mouse.move(0, 0);
await take(page, 'keys');
await page.setViewportSize({ width: 1280, height: 960 });
await page.route('**/api/usage?**', showCallsBefore);
await page.getByRole('tab', { name: 'Usage' }).click();
await page.getByLabel('Range').selectOption('30');
await page.getByText('Calls a day (UTC)').waitFor();
await page.waitForLoadState('networkidle');
await page.mouse.move(0, 0);
await take(page, 'usage');
await browser.close();
