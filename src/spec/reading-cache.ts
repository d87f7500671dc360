import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PortalConfig } from '../config/schema.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json.ts';
import type { DescriptionFile } from './description-file.ts';
import type { Reading } from './read-version.ts';
import { writeWhole } from '../config/write-whole.ts';

export interface ReadingCacheOptions {
  /** Absolute path of a folder of the cache's own. It may be deleted at any time, and is made when it is not there. */
  readonly folder: string;
  /** Changes with the code that reads: what other code has read is read again. */
  readonly reader: string;
}

/** A version and its document as JSON files that never change: another reading has other files. */
export interface KeptReading {
  /** The same for readings of the same bytes that say the same, other for any others. */
  readonly digest: string;
  /** Absolute paths. */
  readonly version: string;
  readonly document: string;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const contents = z.strictObject({ version: sha256, document: sha256 });
const entrySchema = z.strictObject({
  reader: sha256,
  files: z.record(z.string(), sha256),
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
      hint: z.string(),
      file: z.string(),
      line: z.number().exactOptional(),
      column: z.number().exactOptional(),
      pointer: z.string().exactOptional(),
    } satisfies Record<keyof Diagnostic, z.ZodType>),
  ),
  now: contents,
  /** What stood here before: another program may be reading it still. */
  before: contents.optional(),
});
type Entry = z.infer<typeof entrySchema>;

/**
 * Readings of descriptions by the bytes of their files. Whatever is missing, damaged, or was written by other code is no reading:
 * the description is read again.
 */
export class ReadingCache {
  readonly #folder: string;
  readonly #reader: string;

  constructor(
    { folder, reader }: ReadingCacheOptions,
    origin: { readonly root: string; readonly folder: string; readonly config: PortalConfig },
  ) {
    this.#folder = folder;
    this.#reader = hashOf(JSON.stringify([reader, process.version, origin]));
  }

  /** The reading of a description, none of whose files has changed since. */
  async find(file: DescriptionFile): Promise<(Reading & { kept: KeptReading }) | undefined> {
    const folder = this.#folderOf(file);
    const entry = await readEntry(folder);
    if (entry?.reader !== this.#reader || !(await areUnchanged(entry.files))) return undefined;
    const version = await readContent(folder, entry.now.version);
    const document = await readContent(folder, entry.now.document);
    if (version === undefined || document === undefined) return undefined;
    return {
      version: JSON.parse(version) as ApiVersion,
      document: JSON.parse(document) as JsonObject,
      diagnostics: entry.diagnostics as Diagnostic[],
      files: Object.keys(entry.files),
      kept: keptAt(folder, entry),
    };
  }

  /** Keeps a reading that came to a model; one that depends on more than its files is kept for its reader only. */
  async keep(
    file: DescriptionFile,
    reading: Reading,
  ): Promise<(Reading & { kept: KeptReading }) | undefined> {
    const { version, document, diagnostics, digests, hasRefusals } = reading;
    if (!version || !document || !digests) return undefined;
    const folder = this.#folderOf(file);
    await mkdir(folder, { recursive: true });
    const now = {
      version: await writeContent(folder, JSON.stringify(version)),
      document: await writeContent(folder, JSON.stringify(document)),
    };
    const before = (await readEntry(folder))?.now;
    const entry: Entry = {
      reader: hasRefusals ? hashOf('') : this.#reader,
      files: digests,
      diagnostics: [...diagnostics],
      now,
      ...(before && { before }),
    };
    await writeWhole(join(folder, entryName), JSON.stringify(entry));
    await removeOthers(folder, entry);
    return { ...reading, kept: keptAt(folder, entry) };
  }

  /** Two folders of descriptions may hold an API of the same name. */
  #folderOf({ apiId, version, path }: DescriptionFile): string {
    return join(this.#folder, `${apiId}~${version}~${hashOf(path).slice(0, 16)}`);
  }
}

const entryName = 'entry.json';
const hashOf = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const contentFile = (folder: string, hash: string): string => join(folder, `${hash}.json`);

const keptAt = (folder: string, { now, files }: Entry): KeptReading => ({
  digest: hashOf(JSON.stringify([now, files])),
  version: contentFile(folder, now.version),
  document: contentFile(folder, now.document),
});

async function readEntry(folder: string): Promise<Entry | undefined> {
  try {
    const text = await readFile(join(folder, entryName), 'utf8');
    return entrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function areUnchanged(files: Entry['files']): Promise<boolean> {
  const same = await Promise.all(
    Object.entries(files).map(async ([path, hash]) => {
      const data = await readFile(path).catch(() => undefined);
      return data !== undefined && hashOf(data) === hash;
    }),
  );
  return same.every(Boolean);
}

/** @returns nothing when the file is not the one that was written */
async function readContent(folder: string, hash: string): Promise<string | undefined> {
  const text = await readFile(contentFile(folder, hash), 'utf8').catch(() => undefined);
  return text !== undefined && hashOf(text) === hash ? text : undefined;
}

/** @returns the content's hash, which names its file */
async function writeContent(folder: string, text: string): Promise<string> {
  const hash = hashOf(text);
  if ((await readContent(folder, hash)) === undefined)
    await writeWhole(contentFile(folder, hash), text);
  return hash;
}

async function removeOthers(folder: string, { now, before }: Entry): Promise<void> {
  const used = [now, ...(before ? [before] : [])].flatMap((one) => Object.values(one));
  const names = new Set([entryName, ...used.map((hash) => `${hash}.json`)]);
  for (const name of await readdir(folder))
    if (name.endsWith('.json') && !names.has(name)) await rm(join(folder, name), { force: true });
}
