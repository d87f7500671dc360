import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../../run/find-browser.mjs';

const playwrightPath = '/cache/playwright/chrome';

interface Given {
  /** Programs that start. */
  readonly starting?: readonly string[];
  /** Programs that are there and fail. */
  readonly broken?: readonly string[];
  /** What each installer adds to those that start. */
  readonly installs?: { readonly playwright?: string; readonly apt?: string };
  readonly chromiumPath?: string;
  readonly isRoot?: boolean;
}

function machine({ starting = [], broken = [], installs = {}, ...given }: Given) {
  const there = new Set(starting);
  const ran: string[] = [];
  const add = (path: string | undefined) => {
    if (path !== undefined) there.add(path);
    return { code: path === undefined ? 1 : 0, output: '' };
  };
  const run: Machine['run'] = (command, args) => {
    const line = [command, ...args].join(' ');
    if (command === 'node' && line.includes('--eval'))
      return Promise.resolve({ code: 0, output: `${playwrightPath}\n` });
    if (args[0] === '--version')
      return Promise.resolve({ code: there.has(command) ? 0 : 127, output: '' });
    ran.push(line);
    if (line.endsWith('install chromium')) return Promise.resolve(add(installs.playwright));
    if (line.startsWith('apt-get install')) return Promise.resolve(add(installs.apt));
    return Promise.resolve({ code: 0, output: '' });
  };
  return {
    ran,
    env: { PATH: ['/usr/bin', '/opt/bin'].join(delimiter), CHROMIUM_PATH: given.chromiumPath },
    isRoot: given.isRoot ?? false,
    exists: (path: string) => there.has(path) || broken.includes(path),
    run,
    node: 'node',
    playwright: 'cli.js',
  };
}

test('the one that was named is taken before any other, and nothing is installed', async () => {
  const one = machine({ chromiumPath: '/mine', starting: ['/mine', '/usr/bin/chromium'] });
  expect(await findBrowser(one)).toEqual({ path: '/mine', source: 'CHROMIUM_PATH' });
  expect(one.ran).toEqual([]);
});

test('one that was named and does not start is a fault, not replaced in silence', async () => {
  const one = machine({ chromiumPath: '/mine', starting: ['/usr/bin/chromium'] });
  await expect(findBrowser(one)).rejects.toThrow('CHROMIUM_PATH names /mine');
});

test('an installed one is found on the path, past one that does not start', async () => {
  const one = machine({
    broken: ['/usr/bin/google-chrome'],
    starting: ['/opt/bin/chromium', playwrightPath],
  });
  expect(await findBrowser(one)).toEqual({ path: '/opt/bin/chromium', source: 'installed' });
});

test("Playwright's own serves as it is, and is installed where it is missing", async () => {
  const found = { path: playwrightPath, source: "Playwright's own" };
  const present = machine({ starting: [playwrightPath] });
  expect(await findBrowser(present)).toEqual(found);
  expect(present.ran).toEqual([]);
  const missing = machine({ installs: { playwright: playwrightPath } });
  expect(await findBrowser(missing)).toEqual(found);
  expect(missing.ran).toEqual(['node cli.js install chromium']);
});

test("Debian's package is the last way, and only root's", async () => {
  const installs = { apt: '/usr/bin/chromium' };
  expect(await findBrowser(machine({ installs, isRoot: true }))).toEqual({
    path: '/usr/bin/chromium',
    source: "Debian's package",
  });
  const other = machine({ installs });
  await expect(findBrowser(other)).rejects.toThrow('There is no browser');
  expect(other.ran).toEqual(['node cli.js install chromium']);
});

test("a Playwright browser that lacks the system's libraries is passed over for Debian's", async () => {
  const one = machine({
    installs: { playwright: '/elsewhere', apt: '/usr/bin/chromium' },
    isRoot: true,
  });
  expect((await findBrowser(one)).source).toBe("Debian's package");
});
