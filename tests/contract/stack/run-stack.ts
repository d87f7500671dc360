import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashInputs, marker } from '../../../build/build-site.mjs';

const root = resolve(import.meta.dirname, '../../..');

/** A project of its own beside this one: descriptions, a config, a site that is built already, and a data folder. */
export interface Project {
  readonly folder: string;
  readonly data: string;
  write(file: string, text: string): void;
  remove(): void;
}

/** What a ready stack says of itself. */
export interface Whereabouts {
  readonly pid: number;
  readonly siteUrl: string;
  readonly gatewayUrl: string;
  readonly awsEndpoint: string;
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
}

/** A process that runs the stack. */
export interface RunningStack {
  readonly pid: number | undefined;
  readonly output: () => string;
  /** Its exit code, null after a signal. */
  readonly ended: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

const openapi = `openapi: 3.0.3
info: { title: Weather, version: 1.0.0 }
paths:
  /now:
    get:
      operationId: now
      responses:
        '200':
          description: The weather.
          content: { application/json: { schema: { type: object }, example: { sky: clear } } }
`;

export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-stack-'));
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('openapi/weather/v1.yaml', openapi);
  cpSync(join(root, 'openapi/portal'), join(folder, 'openapi/portal'), { recursive: true });
  writeConfig(write, {});
  write('dist/index.html', '<!doctype html><title>Home</title>');
  write('dist/apis/index.html', '<!doctype html><title>APIs</title>');
  write('dist/404.html', '<!doctype html><title>Not found</title>');
  write('dist/_astro/app.abc123.js', 'export {};');
  write('dist/csp-hashes.json', '{"scriptHashes":["sha256-abc"],"styleHashes":[]}');
  return {
    folder,
    data: join(folder, 'data'),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes a config with other settings than the usual ones. */
export function writeConfig(write: Project['write'], changes: object): void {
  const config = {
    name: 'Test portal',
    tagline: 'For tests.',
    supportEmail: 'support@example.com',
    keys: { prefix: 'gh', maxPerUser: 10 },
    plans: [
      {
        id: 'free',
        name: 'Free',
        throttle: { rateLimit: 5, burstLimit: 10 },
        quota: { limit: 1000, period: 'DAY' },
        apis: '*',
      },
    ],
    ...changes,
  };
  write('portal.mjs', `export default ${JSON.stringify(config)};\n`);
}

export function runStack(
  project: Project,
  env: Record<string, string> = {},
  args: string[] = [],
): RunningStack {
  const child = spawn(process.execPath, [join(root, 'emulator/stack.ts'), ...args], {
    ...{ cwd: root, env: { ...environmentOf(project), ...env } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return observe(child);
}

/**
 * Runs what `npm start` runs, with nothing left to install or build, in a process group of its own: `kill` reaches all of it, as
 * Ctrl-C at a terminal does.
 */
export function runStart(project: Project): RunningStack {
  const env = environmentOf(project);
  project.write(join('dist', marker), hashInputs(root, env));
  const child = spawn(process.execPath, [join(root, 'emulator/start.mjs')], {
    ...{ cwd: root, env, detached: true },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (signal: NodeJS.Signals) => void process.kill(-(child.pid ?? 0), signal);
  return { ...observe(child), kill };
}

const environmentOf = (project: Project): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  PORTAL_PORT: '0',
  GATEWAY_PORT: '0',
  AWS_PORT: '0',
  GATEHOUSE_OPENAPI: join(project.folder, 'openapi'),
  GATEHOUSE_CONFIG: join(project.folder, 'portal.mjs'),
  GATEHOUSE_DIST: join(project.folder, 'dist'),
  GATEHOUSE_DATA: project.data,
  NO_COLOR: '1',
});

function observe(child: ChildProcess): RunningStack {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (output += String(chunk)));
  return {
    pid: child.pid,
    output: () => output,
    ended: new Promise((done) => child.on('close', done)),
    kill: (signal) => void child.kill(signal),
  };
}

/**
 * Waits for the stack to say that it is ready; what a killed one said before does not count.
 * @param isIts says of a process id whether it is the stack's, where that is not `stack` itself
 */
export async function whenReady(
  project: Project,
  stack: RunningStack,
  isIts = (pid: number) => pid === stack.pid,
): Promise<Whereabouts> {
  let ended = false;
  void stack.ended.then(() => (ended = true));
  for (;;) {
    const said = readIfThere(join(project.data, 'ready.json'));
    if (said !== undefined && isIts(said.pid)) return said;
    if (ended) throw new Error(`The stack did not start:\n${stack.output()}`);
    await sleep(50);
  }
}

const readIfThere = (file: string): Whereabouts | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Whereabouts) : undefined;

/** Clients for the AWS SDK of a ready stack. */
export function sdkOptions(project: Project, { awsEndpoint, region }: Whereabouts) {
  const secrets = JSON.parse(readFileSync(join(project.data, 'secrets.json'), 'utf8')) as {
    accessKeyId: string;
    secretAccessKey: string;
    adminPassword: string;
  };
  return { endpoint: awsEndpoint, region, credentials: secrets, maxAttempts: 1 };
}
