import { once } from 'node:events';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nextBuild, publishBuild } from '../../../build/publish-site.ts';
import { openPort, type OpenPort } from '../../../emulator/stack/open-port.ts';
import { serveBuiltSite } from '../../../emulator/stack/site/serve-built-site.ts';
import { openMailbox } from '../../../emulator/ses/mailbox.ts';
import { createProject, type Project } from './run-stack.ts';

let project: Project;
let port: OpenPort;
const mailbox = openMailbox(':memory:');
const get = (path: string) => fetch(`http://127.0.0.1:${port.port}${path}`);
const write = (path: string, text: string) => project.write(`dist/${path}`, text);
const remove = (path: string) => rmSync(join(project.folder, 'dist', path), { recursive: true });
const hashes = (script: string) => JSON.stringify({ scriptHashes: [script], styleHashes: [] });

beforeAll(async () => {
  port = await openPort({ name: 'a test', port: 0, variable: 'PORTAL_PORT' });
});
beforeEach(() => {
  project = createProject();
  const place = 'http://127.0.0.1:1';
  serveBuiltSite({
    port,
    root: project.folder,
    dist: join(project.folder, 'dist'),
    portalName: 'Test portal',
    siteConfig: {
      region: 'us-east-1',
      userPoolId: 'us-east-1_a',
      userPoolClientId: 'a',
      cognitoEndpoint: `${place}/`,
      apiBase: '/api',
      gatewayUrl: place,
    },
    dataPlane: (_request, response) => void response.end(),
    mailbox,
    checks: [],
    onError: () => undefined,
  });
  return () => project.remove();
});
afterAll(() => {
  mailbox.close();
  return port.close();
});

test('a new build is served when it has ended, its pages, lengths and policy', async () => {
  expect((await get('/')).headers.get('content-security-policy')).toContain('sha256-abc');
  write('index.html', '<!doctype html><title>A much longer home</title>');
  write('new/index.html', '<!doctype html><title>New</title>');
  write('csp-hashes.json', hashes('sha256-next'));
  const home = await get('/');
  expect(await home.text()).toContain('A much longer home');
  expect(home.headers.get('content-security-policy')).toContain('sha256-next');
  expect(await (await get('/new/')).text()).toContain('New');
});

test('compressed copies that come after the pages are served once they are all there', async () => {
  expect((await get('/')).headers.get('content-encoding')).toBeNull();
  write('index.html.gz', 'not asked for its content');
  expect((await get('/')).headers.get('content-encoding')).toBeNull();
  write('.inputs', 'mark');
  const head = await fetch(`http://127.0.0.1:${port.port}/`, { method: 'HEAD' });
  expect(head.headers.get('content-encoding')).toBe('gzip');
});

test('a file that is not whole yet changes nothing', async () => {
  write('csp-hashes.json', '{"scriptHashes":[');
  expect((await get('/')).headers.get('content-security-policy')).toContain('sha256-abc');
  write('csp-hashes.json', hashes('sha256-whole'));
  expect((await get('/')).headers.get('content-security-policy')).toContain('sha256-whole');
});

test('a build that is under way neither ends the portal nor shows its new pages', async () => {
  remove('csp-hashes.json');
  remove('apis');
  write('half/index.html', 'half');
  await expect(get('/apis/').then((answer) => answer.text())).rejects.toThrow();
  expect((await get('/half/')).status).toBe(404);
  expect((await get('/')).status).toBe(200);
});

/** What tests/fixtures/publish-often.ts writes. */
const pageOf = (round: number) => `<p>${`${round} `.repeat(1 + 1000 * round)}</p>`;

test('while builds are published, every answer is a whole page of the last one or the next', async () => {
  const builder = new Worker(new URL('../../fixtures/publish-often.ts', import.meta.url), {
    workerData: { dist: join(project.folder, 'dist') },
  });
  const publish = async (round: number) => {
    const published = once(builder, 'message');
    builder.postMessage(round);
    await published;
  };
  await publish(0);
  for (let round = 1; round <= 40; round += 1) {
    let isPublished = false;
    const readAll = async (path: string) => {
      const pages: string[] = [];
      while (!isPublished) pages.push(await wholePage(path));
      return pages;
    };
    const readers = ['/', '/apis/', '/'].map(readAll);
    await publish(round).finally(() => (isPublished = true));
    const pages = (await Promise.all(readers)).flat();
    const others = pages.filter((page) => page !== pageOf(round - 1) && page !== pageOf(round));
    expect(others).toEqual([]);
    expect(await wholePage('/apis/')).toBe(pageOf(round));
  }
  await builder.terminate();
});

async function wholePage(path: string): Promise<string> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(answer.headers.get('content-length')).toBe(String(page.length));
  return page;
}

test('a build begins in the folder that is not served, whether or not there is a site', () => {
  const dist = join(project.folder, 'dist');
  const first = nextBuild(dist);
  mkdirSync(first, { recursive: true });
  publishBuild(first, dist);
  expect(realpathSync(dist)).toBe(first);
  const second = nextBuild(dist);
  expect(second).not.toBe(first);
  mkdirSync(second);
  expect(nextBuild(dist)).toBe(second);
  publishBuild(second, dist);
  expect(realpathSync(dist)).toBe(second);
  rmSync(second, { recursive: true });
  expect(nextBuild(dist)).toBe(first);
});
