import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Project } from '../../../build/commands/project.ts';
import { portalConfigFixture } from '../../fixtures/portal-config.ts';

/** A project of its own in a temporary folder. */
export async function makeProject(
  files: Readonly<Record<string, string>> = {},
  config: Partial<Project['config']> = {},
) {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-commands-')));
  const openapiRoot = join(root, 'openapi');
  await mkdir(openapiRoot);
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  return {
    project: { root, openapiRoot, config: { ...portalConfigFixture, ...config } },
    write,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
