import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { ApiVersion } from '../model/api.ts';
import type { JsonObject } from '../model/json.ts';
import { withCallUrl } from '../model/with-call-url.ts';
import { clientPackage } from './client-package.ts';
import { zipFiles } from './zip-files.ts';

/** A generator that was not done by then is stopped: the description has something in it that it cannot cope with. */
const timeoutMs = 120_000;
/** Of the generator's heap, in MB. */
const heapMb = 1_024;

/**
 * A typed client of a version as an npm package in a zip: functions for its operations, types for all that goes in and out.
 *
 * @param document the description, OpenAPI 3.1 or 3.2 with local `$ref`s
 * @param baseUrl where the version is called
 * @param root absolute path of the project
 * @returns undefined when the generator fails on the description or takes too long
 */
export async function typescriptClient(
  version: ApiVersion,
  document: JsonObject,
  baseUrl: string,
  root: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-client-'));
  try {
    const description = join(folder, 'description.json');
    const source = join(folder, 'src');
    await writeFile(description, JSON.stringify(withCallUrl(document, baseUrl)));
    await generate(resolve(root, 'src/downloads/write-client.ts'), description, source, folder);
    const files = new Map(Object.entries(clientPackage(version, baseUrl)));
    for await (const name of glob('**/*.ts', { cwd: source }))
      files.set(`src/${name.split(sep).join('/')}`, await readFile(join(source, name), 'utf8'));
    return files.has('src/index.ts') ? zipFiles(files) : undefined;
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Away from the project, whose own settings of the generator it would take up. */
const generate = (program: string, description: string, source: string, cwd: string) =>
  promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, program, description, source],
    { cwd, timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: 1_000_000 },
  );
