import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Addresses } from './stranger.ts';

const root = resolve(import.meta.dirname, '../..');

/** What `npm run dev` needs of the project; packages are found in the folders above. */
const sources = [
  ...['build', 'emulator', 'functions', 'openapi', 'public', 'src'],
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
  'node_modules/.package-lock.json',
];

/** `npm run dev` in a copy of the project, whose files may be changed. */
export interface DevPortal {
  readonly addresses: Addresses;
  /** Origins that its pages may talk to. */
  readonly origins: readonly string[];
  /** What it has written to the terminal. */
  output(): string;
  /** Replaces a text in one of the copy's files, wherever it stands there. */
  edit(file: string, from: string, to: string): void;
  /** Waits until it is ready, and gives the id of the process that runs the stack. */
  whenReady(): Promise<number>;
  /** As Ctrl-C does it. @returns the exit code */
  interrupt(): Promise<number | null>;
  /** Ends it, whatever its state, and removes the copy. */
  remove(): Promise<void>;
}

/** Copies the project and starts `npm run dev` there, on ports and a data folder of its own. */
export async function startDev(): Promise<DevPortal> {
  mkdirSync(join(root, '.e2e'), { recursive: true });
  const folder = mkdtempSync(join(root, '.e2e', 'dev-'));
  for (const path of sources) cpSync(join(root, path), join(folder, path), { recursive: true });
  const [site = 0, gateway = 0, aws = 0] = await findFreePorts(3);
  const child = spawn(process.execPath, [join(folder, 'emulator/start.mjs'), '--dev'], {
    cwd: folder,
    env: {
      ...ownEnv(process.env),
      ...{ PORTAL_PORT: `${site}`, GATEWAY_PORT: `${gateway}`, AWS_PORT: `${aws}` },
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const interrupt = () => {
    child.kill('SIGINT');
    return ended;
  };
  return {
    addresses: {
      site: `http://localhost:${site}`,
      gateway: `http://localhost:${gateway}`,
      dist: join(folder, 'dist'),
    },
    origins: [`http://localhost:${site}`, `http://localhost:${gateway}`, `http://127.0.0.1:${aws}`],
    output: () => output,
    edit: (file, from, to) => edit(join(folder, file), from, to),
    async whenReady() {
      const ready = join(folder, '.gatehouse', 'ready.json');
      while (!existsSync(ready)) {
        if (child.exitCode !== null) throw new Error(`It ended:\n${output}`);
        await sleep(100);
      }
      return (JSON.parse(readFileSync(ready, 'utf8')) as { pid: number }).pid;
    },
    interrupt,
    async remove() {
      await interrupt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** Without what was set for the other stories' portal, and by Playwright for itself. */
const ownEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(GATEHOUSE_|FORCE_COLOR$)/.test(name)),
  );

/** Held all at once, so that they differ; a new start has to find the same ones free. */
async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
