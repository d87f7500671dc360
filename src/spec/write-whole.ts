import { rename, writeFile } from 'node:fs/promises';

/** Writes a file in one step: another program that reads it finds the old one or the new one. The folder must be there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, path);
}
