import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocsMaker, Made } from './maker.ts';
import { peerFile } from './peer-file.ts';
import type { ShownOperation } from './shown-operations.ts';

/**
 * Docs as a maker left them the last time, or made now: a build can take minutes. What is kept is that of the same versions of the
 * peers; ours is always built, from what it kept itself.
 *
 * @param root absolute path of the folder in which docs are kept
 * @param isFresh whether to build from nothing, for the build to be measured
 */
export async function makeOrKeep(
  maker: DocsMaker,
  operation: ShownOperation,
  root: string,
  isFresh: boolean,
): Promise<Made> {
  const folder = join(
    root,
    maker.name.replaceAll(' ', '-').toLowerCase(),
    operation.description.name,
  );
  const note = `${folder}.json`;
  const versions = await readFile(peerFile('../package.json'), 'utf8');
  const kept = isFresh ? undefined : await readNote(note);
  if (kept?.versions === versions && !maker.isOurs) return kept.made;
  if (!maker.isOurs || isFresh) await rm(folder, { recursive: true, force: true });
  await rm(note, { force: true });
  await mkdir(folder, { recursive: true });
  const made = await maker.make(operation, folder);
  await writeFile(note, JSON.stringify({ versions, made } satisfies Note));
  return made;
}

interface Note {
  /** The list of the peers and their versions. */
  readonly versions: string;
  readonly made: Made;
}

const readNote = async (file: string): Promise<Note | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Note);
};
