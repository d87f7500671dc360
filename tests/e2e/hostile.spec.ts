import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from './stranger.ts';

// tests/fixtures/hostile-description.ts puts script into every text field; any that runs sets this on the window.
const wasHurt = () => 'gatehouseWasHurt' in window;

test('nothing in a hostile description runs, leaves the origin or breaks the layout', async ({
  page,
  addresses,
}) => {
  const pages = readdirSync(`${addresses.dist}/apis/hostile`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/apis/hostile/${dirname(file)}/`);
  expect(pages.length).toBeGreaterThan(5);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(addresses.site)) foreign.push(request.url());
  });
  page.on('dialog', (dialog) => {
    foreign.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of pages) {
    await page.goto(encodeURI(path), { waitUntil: 'networkidle' });
    expect(await page.evaluate(wasHurt), path).toBe(false);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol));
    expect(
      links.filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
      path,
    ).toEqual([]);
  }
  expect(foreign.filter((url) => url.startsWith('http') || url.startsWith('dialog'))).toEqual([]);
});

test('a hostile neighbour changes nothing for the other APIs', async ({ page }) => {
  await page.goto('/apis/transit/v2/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Transit');
});
