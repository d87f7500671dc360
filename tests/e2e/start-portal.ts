import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildSite } from '../../build/build-site.mjs';
import { datedDescriptions } from '../fixtures/dated-description.ts';
import { doorsAsyncApi2, doorsAsyncApi3 } from '../fixtures/doors-description.ts';
import { hostileDescription } from '../fixtures/hostile-description.ts';
import { tangledDescription } from '../fixtures/tangled-description.ts';
import type { Addresses } from './stranger.ts';

const root = resolve(import.meta.dirname, '../..');
const startTimeoutMs = 120_000;

/**
 * Builds and starts a portal for the browser stories: the shipped APIs beside public descriptions and a hostile one, on free
 * ports and in a folder of its own.
 * @returns the function that ends and removes all of it
 */
export default async function startPortal(): Promise<() => Promise<void>> {
  // While a story is being written, one portal may serve many runs.
  if (process.env['PORTAL_ADDRESSES']) return () => Promise.resolve();
  mkdirSync(join(root, '.e2e'), { recursive: true });
  // Astro moves files into the built site by renaming, so it must be on the project's own file system.
  const folder = mkdtempSync(join(root, '.e2e', 'run-'));
  fillOpenapi(join(folder, 'openapi'));
  writeFileSync(join(folder, 'portal.ts'), portalWithSmallPlans());
  Object.assign(process.env, {
    GATEHOUSE_OPENAPI: join(folder, 'openapi'),
    GATEHOUSE_CONFIG: join(folder, 'portal.ts'),
    GATEHOUSE_DIST: join(folder, 'dist'),
    GATEHOUSE_DATA: join(folder, 'data'),
  });
  await buildSite(root, process.execPath);
  const stack = await startStack(join(folder, 'data'));
  const addresses: Addresses = {
    site: stack.siteUrl,
    gateway: stack.gatewayUrl,
    dist: join(folder, 'dist'),
  };
  process.env['PORTAL_ADDRESSES'] = JSON.stringify(addresses);
  return async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The shipped descriptions, real public ones, and those that try the portal. */
function fillOpenapi(openapi: string): void {
  cpSync(join(root, 'openapi'), openapi, { recursive: true });
  const publicOnes = {
    'directus/v1.json': '@directus/specs/dist/openapi.json',
    'star-trek/v1.json': '@readme/oas-examples/3.0/json/star-trek.json',
    'parameter-styles/v3.json': '@readme/oas-examples/3.1/json/parameters-style.json',
  };
  for (const [name, source] of Object.entries(publicOnes)) {
    mkdirSync(join(openapi, name, '..'), { recursive: true });
    cpSync(join(root, 'node_modules', source), join(openapi, name));
  }
  const made = {
    'hostile/v1.json': hostileDescription(),
    'tangled/v1.json': tangledDescription(),
    'doors/v2.json': doorsAsyncApi2(),
    'doors/v3.json': doorsAsyncApi3(),
    ...Object.fromEntries(datedDescriptions().map(([file, made]) => [`quillon/${file}`, made])),
  };
  for (const [name, description] of Object.entries(made)) {
    mkdirSync(join(openapi, name, '..'), { recursive: true });
    writeFileSync(join(openapi, name), JSON.stringify(description));
  }
}

/** The shipped config, and plans so small that a story can use them up: one by its quota, one by its throttle. */
function portalWithSmallPlans(): string {
  const shipped = pathToFileURL(join(root, 'src/config/portal.ts')).href;
  return `import portal from ${JSON.stringify(shipped)};
export default {
  ...portal,
  plans: [
    ...portal.plans,
    { id: 'tiny', name: 'Tiny', description: 'Used up at once.', quota: { limit: 3, period: 'DAY' }, apis: '*' },
    { id: 'slow', name: 'Slow', description: 'Hardly ever.', throttle: { rateLimit: 0.01, burstLimit: 1 }, apis: '*' },
  ],
};
`;
}

interface RunningStack {
  readonly siteUrl: string;
  readonly gatewayUrl: string;
  stop(): Promise<void>;
}

async function startStack(data: string): Promise<RunningStack> {
  const child = spawn(process.execPath, [join(root, 'emulator/stack.ts')], {
    cwd: root,
    env: { ...process.env, PORTAL_PORT: '0', GATEWAY_PORT: '0', AWS_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const ready = join(data, 'ready.json');
  for (const deadline = Date.now() + startTimeoutMs; !existsSync(ready); await sleep(100)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The portal did not start:\n${output}`);
    }
  }
  const { siteUrl, gatewayUrl } = JSON.parse(readFileSync(ready, 'utf8')) as RunningStack;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { siteUrl, gatewayUrl, stop };
}
