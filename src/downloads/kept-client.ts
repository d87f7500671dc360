import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { locks } from 'node:worker_threads';
import { writeWhole } from '../config/write-whole.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a client is kept, and what decides its bytes. */
export interface ClientPlace {
  /** Absolute path of a folder of this version's own. It may be deleted at any time, and is made when it is not there. */
  readonly folder: string;
  /** Whatever has a say in the client: another text is another client. */
  readonly inputs: readonly string[];
}

/** The newest one, and the one before: another branch may be built next. */
const mostKept = 2;
/** A generator takes a core, and the pages have another. */
const programs = Math.max(1, Math.floor(availableParallelism() / 2));
/** The mark that ends every zip without a comment, and how far from its end that begins. */
const zipEnd = { mark: 0x06_05_4b_50, length: 22 };

/**
 * A client from the folder, made when it is not there. All threads of a process may ask for it at once: one makes it, and no more are made
 * at once than half of the cores. Where it cannot be made it is not tried again while the process lives.
 */
export async function keptClient(
  { folder, inputs }: ClientPlace,
  make: () => Promise<Bytes | undefined>,
): Promise<Bytes | undefined> {
  const key = keyOf(inputs);
  const file = join(folder, `${key}.zip`);
  const failure = join(folder, `${key}.failed`);
  const known = await readZip(file);
  if (known) return known;
  return inTurn(key, async () => {
    const found = await readZip(file);
    if (found || (await isOfThisProcess(failure))) return found;
    const made = await make();
    await mkdir(folder, { recursive: true });
    await writeWhole(made ? file : failure, made ?? '');
    await removeOld(folder);
    return made;
  });
}

function keyOf(inputs: ClientPlace['inputs']): string {
  const hash = createHash('sha256');
  // With its length before each, for no two lists are to look alike; not joined, for a description has megabytes.
  for (const input of inputs) hash.update(`${input.length} `).update(input);
  return hash.digest('hex');
}

/** One lock keeps both rules: all who want a client share one, and there are as many of them as programs may run. */
async function inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
  const name = `gatehouse:client:${Number.parseInt(key.slice(0, 8), 16) % programs}`;
  // Waiting for a lock keeps no thread alive, but one that is waited for must not end.
  const awake = setInterval(() => undefined, 60_000);
  try {
    return await locks.request(name, act);
  } finally {
    clearInterval(awake);
  }
}

/** @returns nothing for a file that is not there, or that a full disk has cut off; one that is used counts as new */
async function readZip(file: string): Promise<Bytes | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const end = (bytes?.length ?? 0) - zipEnd.length;
  if (bytes === undefined || end < 0 || bytes.readUInt32LE(end) !== zipEnd.mark) return undefined;
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
  return new Uint8Array(bytes);
}

/** Another time the machine may be faster, or the disk have room. */
async function isOfThisProcess(file: string): Promise<boolean> {
  const written = await modified(file);
  return written >= Date.now() - process.uptime() * 1000;
}

const modified = async (file: string): Promise<number> =>
  (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;

async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:zip|failed)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, time: await modified(join(folder, name)) })),
  );
  const newestFirst = files.toSorted((one, other) => other.time - one.time);
  for (const { name } of newestFirst.slice(mostKept)) await rm(join(folder, name), { force: true });
}
