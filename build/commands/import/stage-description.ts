import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { PortalConfig } from '../../../src/config/schema.ts';
import type { ApiVersion } from '../../../src/model/api.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { bundleDescription } from '../../../src/spec/bundle-description.ts';
import { findDescriptions, isEntryName } from '../../../src/spec/find-descriptions.ts';
import type { DescriptionName } from '../../../src/spec/import/guess-name.ts';
import { loadDescription } from '../../../src/spec/load-description.ts';
import { readVersion } from '../../../src/spec/read-version.ts';
import { validateDescription } from '../../../src/spec/validate-description.ts';
import type { ReadSource } from './read-source.ts';

/** A description in a temporary project of its own, looked through as the build would. */
export interface StagedDescription {
  /** Root of the temporary project; findings name files from there, as they will be called in the real one. */
  readonly root: string;
  /** Absolute path of the file or folder to be put in place. */
  readonly path: string;
  readonly findings: readonly Diagnostic[];
  /** Number of its operations; absent when it has errors. */
  readonly operations?: number;
  remove(): Promise<void>;
}

/**
 * Writes a description into a temporary project and reads it there. Several files stay several when the first has a name that the
 * reader looks for; they are bundled otherwise, for renaming the first would break what points back at it.
 */
export async function stageDescription(
  read: ReadSource,
  name: DescriptionName,
  config: PortalConfig,
): Promise<StagedDescription> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-import-')));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    const path = await write(read, join(root, 'openapi', name.api), name.version, root);
    const openapiRoot = join(root, 'openapi');
    const { found, diagnostics } = await findDescriptions(root, openapiRoot);
    const [file] = found;
    if (!file) return { root, path, findings: diagnostics, remove };
    const reading = await readVersion(root, openapiRoot, file, config);
    return {
      ...{ root, path, remove, findings: [...diagnostics, ...reading.diagnostics] },
      ...(reading.version && { operations: countOperations(reading.version) }),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Those of OpenAPI, or those on the channels of AsyncAPI. */
const countOperations = ({ operations, channels }: ApiVersion): number =>
  operations.length + channels.reduce((sum, { actions }) => sum + actions.length, 0);

async function write(
  { source, parts }: ReadSource,
  folder: string,
  version: string,
  root: string,
): Promise<string> {
  const ending = endingOf(source.name, source.text);
  const single = join(folder, version + ending);
  if (parts.size === 0) {
    await writeInto(single, source.text);
    return single;
  }
  const several = join(folder, version);
  const first = join(several, source.name);
  await writeInto(first, source.text);
  for (const [path, text] of parts) await writeInto(join(several, path), text);
  if (isEntryName(source.name)) return several;
  const bundled = await bundle(root, first);
  if (bundled !== undefined) {
    await writeInto(
      single,
      ending === '.json' ? JSON.stringify(bundled, null, 2) : stringify(bundled),
    );
    await rm(several, { recursive: true });
    return single;
  }
  // What cannot be bundled has errors; the reader finds them in the files as they are once the first has the name it looks for.
  await writeInto(join(several, `openapi${ending}`), source.text);
  return several;
}

async function bundle(root: string, path: string): Promise<object | undefined> {
  const folder = dirname(path);
  const file = { apiId: '', version: '', path, file: path };
  const { loaded } = await loadDescription(root, folder, file);
  if (!loaded) return undefined;
  const findings = await validateDescription(loaded);
  if (findings.some(({ severity }) => severity === 'error')) return undefined;
  return (await bundleDescription(loaded)).bundled;
}

async function writeInto(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** What the name says; what the text looks like when that says nothing. */
function endingOf(name: string, text: string): string {
  const written = /\.(ya?ml|json)$/i.exec(name)?.[0].toLowerCase();
  return written ?? (/^\s*[{[]/.test(text) ? '.json' : '.yaml');
}
