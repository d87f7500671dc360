import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page, Request } from '@playwright/test';
import { datedVersions } from '../fixtures/dated-description.ts';
import { expect, test } from './stranger.ts';

/** One page of each kind that needs no account. */
const pages = {
  home: '/',
  catalog: '/apis/',
  overview: '/apis/transit/v2/',
  'overview of a deprecated version': '/apis/transit/v1/',
  'overview of a retired version': `/apis/quillon/${datedVersions.retired}/`,
  'operation of a retired version': `/apis/quillon/${datedVersions.retired}/operations/list-dues/`,
  'overview of a WebSocket API': '/apis/transit-live/v1/',
  operation: '/apis/transit/v2/operations/list-stops/',
  schemas: '/apis/transit/v2/schemas/',
  schema: '/apis/transit/v2/schemas/Stop/',
  'reference index': '/apis/transit/v2/reference/',
  reference: '/apis/transit/v2/reference/stops/',
  channel: '/apis/transit-live/v1/channels/positions/',
  message: '/apis/transit-live/v1/messages/subscribe/',
  changelog: '/apis/transit/changelog/',
  console: '/apis/transit/v2/console/',
  plans: '/plans/',
  guides: '/guides/',
  guide: '/guides/getting-started/',
  tabs: '/guides/rate-limits/',
  "an API's guide": '/apis/transit/guides/moving-to-v2/',
  landing: '/apis/transit/',
  'sign up': '/sign-up/',
  confirm: '/confirm/',
  'sign in': '/sign-in/',
  'forgot password': '/forgot-password/',
  'a public description': '/apis/directus/v1/',
  'a hostile description': '/apis/hostile/v1/',
  '404': '/no/such/page/',
} as const;

/** What a page must never do: ask another origin, break its own policy, or fail in the console. */
function watch(page: Page, origins: readonly string[]): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && !origins.includes(origin))
      faults.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    const own404 = message.location().url.includes('/no/such/page/');
    if (message.type() === 'error' && !own404) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

/** What axe finds on the page as it stands, in both themes. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html}`));
  }
  return found;
}

const looks = [
  { name: 'desktop', width: 1440 },
  { name: 'phone', width: 390 },
] as const;

for (const { name, width } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const [kind, path] of Object.entries(pages)) {
      test(`${kind}: keeps to itself, fits, and is accessible`, async ({ page, addresses }) => {
        const faults = watch(page, [addresses.site]);
        await page.goto(path, { waitUntil: 'networkidle' });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'pixels that stick out sideways').toBeLessThanOrEqual(0);
        expect(await violationsOf(page)).toEqual([]);
        expect(faults).toEqual([]);
      });
    }
  });
}

for (const { name, width } of looks) {
  test.describe(`a title of 120 characters and a version a year, ${name}`, () => {
    test.use({ viewport: { width, height: 900 } });
    const operation = `/apis/quillon/${datedVersions.stable}/operations/list-dues/`;

    test('the breadcrumb stays in one line, and says the whole title', async ({ page }) => {
      await page.goto(operation);
      const breadcrumb = page.locator('.breadcrumb');
      expect((await breadcrumb.boundingBox())?.height).toBeLessThanOrEqual(24);
      await expect(
        breadcrumb.getByTitle(/^Quillon registry .* north coast 2022-01-15$/),
      ).toBeVisible();
      await expect(breadcrumb.getByRole('link', { name: 'Dues of vessels' })).toBeInViewport();
    });

    test('the list of versions opens at the one that is read', async ({ page }) => {
      await page.goto(`/apis/quillon/${datedVersions.retired}/operations/list-dues/`);
      if (width < 896) await page.locator('.nav-open').click();
      const switcher = page.locator('.version-switcher');
      await switcher.locator('summary').click();
      await expect(switcher.locator('a[aria-current]')).toBeInViewport();
    });
  });
}

test('an address with a tag leads to the tag, however many stand before it', async ({ page }) => {
  await page.goto(pages['a public description']);
  const tags = await page.locator('.tag > h3').evaluateAll((all) => all.map(({ id }) => id));
  expect(tags.length).toBeGreaterThan(15);
  for (const id of [tags.at(9), tags.at(-3)]) {
    await page.goto('about:blank');
    await page.goto(`${pages['a public description']}#${id}`);
    const heading = page.locator(`#${id}`);
    await expect(heading).toBeInViewport();
    const header = await page.locator('.site-header').boundingBox();
    expect((await heading.boundingBox())?.y, id).toBeGreaterThanOrEqual(header?.height ?? 0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an account page says what it needs, and shows nothing that waits for ever', async ({
    page,
  }) => {
    for (const path of [pages['sign in'], pages['sign up'], pages['forgot password']]) {
      await page.goto(path);
      // Texts inside of `noscript` are no texts to getByText.
      const notice = page.locator('noscript .notice');
      await expect(notice).toBeVisible();
      await expect(notice).toContainText('needs JavaScript');
      await expect(page.locator('.animate-pulse').filter({ visible: true })).toHaveCount(0);
    }
  });

  test('an operation is whole: parameters, schemas and samples', async ({ page }) => {
    await page.goto(pages.operation);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('x-api-key').first()).toBeVisible();
    await expect(page.getByText('curl').first()).toBeVisible();
    await expect(page.locator('details').first()).toBeAttached();
  });

  test('the changelog is filtered by keyboard, and leads to what it tells of', async ({ page }) => {
    await page.goto(pages.changelog);
    const changes = page.locator('.release li');
    const all = await changes.count();
    await page.getByRole('radio', { name: 'All' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Breaking' })).toBeChecked();
    const breaking = await changes.filter({ visible: true }).count();
    expect(breaking).toBeGreaterThan(0);
    expect(breaking).toBeLessThan(all);
    await expect(changes.filter({ visible: true, hasText: 'breaking' })).toHaveCount(breaking);
    await page.getByRole('link', { name: 'GET /lines' }).click();
    await expect(page).toHaveURL(/\/v1\/operations\/list-lines\/$/);
  });

  test('another version opens on the same operation, or says that it has none', async ({
    page,
  }) => {
    await page.goto('/apis/transit/v1/operations/get-ridership/');
    await page.getByRole('link', { name: 'This page in v2' }).click();
    await expect(page).toHaveURL(/\/v2\/operations\/get-ridership\/$/);
    await expect(page.getByText('It stops on June 30, 2027.')).toBeVisible();
    await page.locator('.version-switcher > summary').press('Enter');
    await page.locator('.version-switcher').getByRole('link', { name: 'v1' }).press('Enter');
    await expect(page).toHaveURL(/\/v1\/operations\/get-ridership\/$/);
    await page.goto('/apis/transit/v1/operations/list-lines/');
    await expect(page.getByText('This page is not in v2.')).toBeVisible();
    await page.locator('.version-switcher > summary').click();
    await page.getByRole('link', { name: 'not in v2: opens its overview' }).click();
    await expect(page).toHaveURL(/\/v2\/$/);
  });

  test('the catalog leads to every API', async ({ page }) => {
    await page.goto(pages.catalog);
    for (const api of ['transit', 'transit-live', 'portal', 'directus', 'hostile'])
      await expect(page.locator(`main a[href^="/apis/${api}/"]`).first()).toBeVisible();
  });

  test('a reference lists its operations', async ({ page }) => {
    await page.goto(pages.reference);
    await expect(page.locator('main a[href*="/operations/"]').first()).toBeVisible();
  });
});

test('an operation takes at most 60 KB before a click, 15 KB of it script and 25 KB fonts', async ({
  page,
}) => {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(pages.operation, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const moved = await Promise.all(
    requests.map(async (request) => ({
      type: request.resourceType(),
      bytes: (await request.sizes()).responseBodySize,
    })),
  );
  const bytesOf = (...types: readonly string[]) =>
    moved.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0);
  const all = moved.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const type of ['document', 'stylesheet', 'script', 'font'])
    expect(bytesOf(type), `bytes of every ${type}`).toBeGreaterThan(0);
  expect(bytesOf('script'), 'bytes of script').toBeLessThanOrEqual(15_000);
  expect(bytesOf('font'), 'bytes of fonts').toBeLessThanOrEqual(25_000);
  expect(all, 'bytes in all').toBeLessThanOrEqual(60_000);
});

test('every answer carries the security headers', async ({ request }) => {
  for (const path of ['/', '/config.json', '/no/such/page/', '/apis/transit/v2/description.json']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(headers['content-security-policy'], path).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBeTruthy();
  }
});

test('no built page names another origin to load from', ({ addresses }) => {
  const foreign =
    /<(?:script|img|iframe|source|video|audio)[^>]+src="?https?:\/\/|<link[^>]+rel="?(?:stylesheet|preload|preconnect|icon|modulepreload)[^>]+href="?https?:\/\//;
  const files = readdirSync(addresses.dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(
    files.filter((file) => foreign.test(readFileSync(join(addresses.dist, file), 'utf8'))),
  ).toEqual([]);
});
