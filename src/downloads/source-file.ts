import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { openapiRoot } from '../config/env.ts';
import type { ApiVersion } from '../model/api.ts';
import { zipFiles } from './zip-files.ts';

/** A description as its provider wrote it. */
export interface SourceFile {
  /** How its name ends: what it is written in, or `zip` where it has several files. */
  readonly ending: 'yaml' | 'yml' | 'json' | 'zip';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads what the provider wrote: one file as it is, several in a zip with their folders, so that the `$ref`s among them hold.
 * @param root absolute path of the project, from which a version names its files
 */
export async function sourceFile(
  { file, parts = [] }: ApiVersion,
  root: string,
): Promise<SourceFile> {
  if (parts.length === 0)
    return { ending: endingOf(file), bytes: new Uint8Array(await readFile(resolve(root, file))) };
  const files = await Promise.all(
    [file, ...parts].map(async (path) => {
      const absolute = resolve(root, path);
      const name = relative(openapiRoot, absolute).split(sep).join('/');
      return [
        name.startsWith('..') ? `${basename(dirname(absolute))}/${basename(absolute)}` : name,
        new Uint8Array(await readFile(absolute)),
      ] as const;
    }),
  );
  return { ending: 'zip', bytes: zipFiles(new Map(files)) };
}

/** How the file to take away ends, which is part of its address. */
export function sourceEnding({ file, parts = [] }: ApiVersion): SourceFile['ending'] {
  return parts.length > 0 ? 'zip' : endingOf(file);
}

function endingOf(file: string): 'yaml' | 'yml' | 'json' {
  const ending = extname(file).slice(1);
  return ending === 'json' || ending === 'yml' ? ending : 'yaml';
}
