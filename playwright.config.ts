import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const executablePath = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** One stack serves all stories; each story signs up a user of its own, so they run side by side. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/start-portal.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  outputDir: 'test-results',
  // The dev server's stories are one long chain: begun first, it runs beside all the others.
  projects: [
    { name: 'dev', testMatch: 'dev.spec.ts' },
    { name: 'portal', testIgnore: 'dev.spec.ts' },
  ],
  use: {
    // A trace doubles the time of every test; whoever hunts a failure asks for one: `--trace on`.
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // Chromium refuses to sandbox as root, which is what CI machines run as.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
