import { type Zippable, strToU8, zipSync } from 'fflate';

/** The earliest time that a zip can hold: the same files give the same bytes on every day. */
const mtime = new Date(1980, 0, 1);

/**
 * A zip archive, the same for the same files.
 * @param files contents by path; paths are made safe to unpack anywhere
 */
export function zipFiles(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path) ?? '';
    const data = typeof content === 'string' ? strToU8(content) : content;
    entries[safePath(path)] = [data, { mtime, level: 9 }];
  }
  return new Uint8Array(zipSync(entries));
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A path that leads nowhere but below the folder it is unpacked in, and that every file system can hold. */
export function safePath(path: string): string {
  const parts = path.split(/[\\/]+/).flatMap((part) => {
    const name = part.replace(/[^\p{L}\p{N}._-]/gu, '_').replace(/^\.+|[.\s]+$/g, '');
    if (name === '') return [];
    return [reserved.test(name) ? `_${name}` : name];
  });
  return parts.join('/') || 'file';
}
