import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portalConfig } from '../src/config/portal-config.ts';
import type { ApiVersion } from '../src/model/api.ts';
import type { JsonObject } from '../src/model/json.ts';
import { formatDiagnostics } from '../src/spec/format-diagnostics.ts';
import { readApis } from '../src/spec/read-apis.ts';
import type { HeavyDescription } from './heavy-descriptions.ts';

/** A description as a build has it: the model, and the description that this was made of. */
export interface ReadDescription {
  readonly version: ApiVersion;
  readonly document: JsonObject;
}

/**
 * Reads a description exactly as a build does.
 *
 * @throws when the portal refuses the description, with the findings
 */
export async function readDescription({ name, path }: HeavyDescription): Promise<ReadDescription> {
  const root = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  try {
    await mkdir(join(root, name));
    await copyFile(path, join(root, name, 'v1.json'));
    const read = await readApis({ root, config: portalConfig, openapiRoot: root });
    const [version] = read.versions;
    const document = read.documents[`${name}/v1`];
    if (!version || !document)
      throw new Error(`${name} cannot be read.\n${formatDiagnostics(read.diagnostics)}`);
    return { version, document };
  } finally {
    await rm(root, { recursive: true });
  }
}
