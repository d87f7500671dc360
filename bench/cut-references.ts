import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portalConfig } from '../src/config/portal-config.ts';
import { createDescriptionCutter, referenceParts } from '../src/model/cut-description.ts';
import { operationPath } from '../src/model/site-paths.ts';
import { formatDiagnostics } from '../src/spec/format-diagnostics.ts';
import { readApis } from '../src/spec/read-apis.ts';
import type { HeavyDescription } from './heavy-descriptions.ts';

/** One page of a reference, with what the portal's build would put into it. */
export interface CutReference {
  readonly slug: string;
  /** For the island: operations of the part with the addresses of their pages. */
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly href: string;
  }[];
  /** The cut description as JSON; made anew each time, for together they are too large to keep. */
  readonly cut: () => string;
}

/**
 * Reads a description and cuts its reference exactly as a build does.
 *
 * @throws when the portal refuses the description, with the findings
 */
export async function cutReferences({
  name,
  path,
}: HeavyDescription): Promise<readonly CutReference[]> {
  const root = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  try {
    await mkdir(join(root, name));
    await copyFile(path, join(root, name, 'v1.json'));
    const read = await readApis({ root, config: portalConfig, openapiRoot: root });
    const [version] = read.versions;
    const document = read.documents[`${name}/v1`];
    if (!version || !document)
      throw new Error(`${name} cannot be read.\n${formatDiagnostics(read.diagnostics)}`);
    const cutter = createDescriptionCutter(version, document);
    return referenceParts(version).map((part) => ({
      slug: part.slug,
      operations: part.operations.map(({ method, path: template, slug }) => ({
        method,
        path: template,
        href: operationPath(version, slug),
      })),
      cut: () => JSON.stringify(cutter.byPart(part)),
    }));
  } finally {
    await rm(root, { recursive: true });
  }
}
