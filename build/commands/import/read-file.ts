import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { limits } from '../../../src/spec/limits.ts';
import { Problem } from '../../terminal.mjs';
import type { SourceDocument } from './source-document.ts';

/**
 * A description on this machine. Files that it points at are read below its own folder only, whatever links say: an import must
 * not publish what a stranger's `$ref` names.
 * @throws Problem
 */
export async function readLocal(written: string, shown = written): Promise<SourceDocument> {
  const path = await realpath(resolve(written)).catch((error: unknown) => {
    throw problemOf(error, shown);
  });
  const folder = dirname(path);
  return {
    shown,
    name: basename(path),
    text: await readText(path, shown),
    async read(relative) {
      const target = join(folder, relative);
      const real = await realpath(target).catch((error: unknown) => {
        throw problemOf(error, relative);
      });
      if (!real.startsWith(folder + sep))
        throw new Problem(
          `\`${relative}\` is a link that leads out of the folder of ${shown}.`,
          'Put a copy of the file where the link is.',
        );
      return readText(real, relative);
    },
  };
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) throw tooLarge(shown);
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw error instanceof Problem ? error : problemOf(error, shown);
  }
}

export const tooLarge = (shown: string): Problem =>
  new Problem(
    `${shown} has more than ${limits.fileBytes / 1024 / 1024} MB.`,
    'Split it with $ref into several files, or leave out embedded data.',
  );

function problemOf(error: unknown, shown: string): Problem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return new Problem(`There is no file ${shown}.`, 'Check the path; it is read from here.');
  if (code === 'EISDIR')
    return new Problem(`${shown} is a folder.`, 'Name the file that the description starts with.');
  return new Problem(
    `${shown} cannot be read: ${message}.`,
    'Check that its permissions let you read it.',
  );
}
