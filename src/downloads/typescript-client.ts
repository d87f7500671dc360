import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { ApiVersion } from '../model/api.ts';
import type { JsonObject } from '../model/json.ts';
import { withCallUrl } from '../model/with-call-url.ts';
import { clientPackage } from './client-package.ts';
import { keptClient } from './kept-client.ts';
import { zipFiles } from './zip-files.ts';

/** A generator that was not done by then is stopped: the description has something in it that it cannot cope with. */
const timeoutMs = 120_000;
/** Of the generator's heap, in MB. */
const heapMb = 1_024;
/** What makes a client out of a description, beside what stands in the files it is given. */
const makers = [
  'package-lock.json',
  'src/downloads/typescript-client.ts',
  'src/downloads/write-client.ts',
  'src/downloads/zip-files.ts',
];

/** What a client is made of, and where it is kept. */
export interface ClientOptions {
  readonly version: ApiVersion;
  /** The description, OpenAPI 3.1 or 3.2 with local `$ref`s. */
  readonly document: JsonObject;
  /** Where the version is called. */
  readonly baseUrl: string;
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of what a build keeps for the next one. */
  readonly cacheDir: string;
}

/**
 * A typed client of a version as an npm package in a zip: functions for its operations, types for all that goes in and out.
 *
 * @returns undefined when the generator fails on the description or takes too long
 */
export async function typescriptClient({
  version,
  document,
  baseUrl,
  root,
  cacheDir,
}: ClientOptions): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const description = JSON.stringify(withCallUrl(document, baseUrl));
  const packageFiles = clientPackage(version, baseUrl);
  const code = await Promise.all(makers.map((file) => readFile(resolve(root, file), 'utf8')));
  const place = {
    folder: join(cacheDir, 'clients', `${version.apiId}~${version.version}`),
    inputs: [process.version, ...code, description, JSON.stringify(packageFiles)],
  };
  const program = resolve(root, 'src/downloads/write-client.ts');
  return keptClient(place, () => generated(description, packageFiles, program));
}

async function generated(
  description: string,
  packageFiles: Readonly<Record<string, string>>,
  program: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // Away from the project, whose own settings of the generator it would take up.
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-client-'));
  try {
    const input = join(folder, 'description.json');
    const source = join(folder, 'src');
    await writeFile(input, description);
    await generate(program, [input, source], folder);
    const files = new Map(Object.entries(packageFiles));
    for await (const name of glob('**/*.ts', { cwd: source }))
      files.set(`src/${name.split(sep).join('/')}`, await readFile(join(source, name), 'utf8'));
    return files.has('src/index.ts') ? zipFiles(files) : undefined;
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The program's input stays open for as long as this thread lives: it ends with it. */
const generate = (program: string, args: readonly string[], cwd: string) =>
  promisify(execFile)(process.execPath, [`--max-old-space-size=${heapMb}`, program, ...args], {
    cwd,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: 1_000_000,
  });
