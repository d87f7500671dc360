import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';

/** Writes a file in one step: another program that reads it finds the old one or the new one. The folder must be there. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  await writeFile(draft, data);
  await rename(draft, path);
}
