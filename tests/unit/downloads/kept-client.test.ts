import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptClient } from '../../../src/downloads/kept-client.ts';
import { zipFiles } from '../../../src/downloads/zip-files.ts';

const sources = resolve(import.meta.dirname, '../../../src/downloads');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const zip = (text: string) => zipFiles(new Map([['file', text]]));
const place = (...inputs: string[]) => ({ folder, inputs });
const making = (text: string, ms = 0) => vi.fn(() => after(ms, zip(text)));
const never = () => Promise.reject(new Error('It was to be found.'));
const files = () => readdirSync(folder);

describe('keptClient', () => {
  it('makes a client once, however often and however soon it is asked for', async () => {
    const make = making('a', 50);
    const both = await Promise.all([keptClient(place('a'), make), keptClient(place('a'), make)]);
    expect(both).toEqual([zip('a'), zip('a')]);
    expect(await keptClient(place('a'), never)).toEqual(zip('a'));
    expect(make).toHaveBeenCalledTimes(1);
    expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.zip$/)]);
  });

  it('makes another one of other inputs, and no more at once than half of the cores', async () => {
    let running = 0;
    let most = 0;
    const counted = async () => {
      most = Math.max(most, ++running);
      await after(20);
      running--;
      return zip('x');
    };
    await Promise.all(Array.from({ length: 8 }, (_, at) => keptClient(place(`${at}`), counted)));
    expect(most).toBeLessThanOrEqual(Math.max(1, availableParallelism() / 2));
    const make = making('c');
    await keptClient(place('a', 'b'), make);
    await keptClient(place('ab'), make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('keeps the two that were used last', async () => {
    await keptClient(place('a'), making('a'));
    await after(10);
    await keptClient(place('b'), making('b'));
    await after(10);
    await keptClient(place('a'), never);
    await after(10);
    await keptClient(place('c'), making('c'));
    expect(files()).toHaveLength(2);
    expect(await keptClient(place('a'), never)).toEqual(zip('a'));
  });

  it('makes a client anew whose file was cut off', async () => {
    await keptClient(place('a'), making('a'));
    const file = join(folder, files()[0] ?? '');
    writeFileSync(file, readFileSync(file).subarray(0, -1));
    expect(await keptClient(place('a'), making('again'))).toEqual(zip('again'));
  });

  it('tries what failed again in another process, and not in this one', async () => {
    const failing = vi.fn(() => Promise.resolve(undefined));
    expect(await keptClient(place('a'), failing)).toBeUndefined();
    expect(await keptClient(place('a'), failing)).toBeUndefined();
    expect(failing).toHaveBeenCalledTimes(1);
    utimesSync(join(folder, files()[0] ?? ''), 0, 0);
    expect(await keptClient(place('a'), making('a'))).toEqual(zip('a'));
  });

  it('lets another thread wait for the client that this one makes', async () => {
    const made = keptClient(place('a'), making('a', 1000));
    const module = pathToFileURL(join(sources, 'kept-client.ts')).href;
    const code = `import { parentPort, workerData } from 'node:worker_threads';
      import { keptClient } from '${module}';
      parentPort.postMessage(await keptClient(workerData, () => { throw new Error('twice'); }));`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
      workerData: place('a'),
    });
    const [there] = (await once(worker, 'message')) as unknown[];
    expect(there).toEqual(await made);
  });
});

it('the generator ends when the program that started it has', async () => {
  const description = join(folder, 'description.json');
  writeFileSync(description, '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}');
  const program = join(sources, 'write-client.ts');
  const child = spawn(process.execPath, [program, description, join(folder, 'src')]);
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});
