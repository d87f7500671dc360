// @ts-check
import { link, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text; images and fonts are compressed in themselves. */
const textFiles = new Set('.css .html .js .json .md .mjs .svg .txt .xml .yaml'.split(' '));
/** Below this an answer takes one packet, compressed or not. */
const smallestBytes = 1024;
/** As many as libuv has threads for zlib. */
const atOnce = 4;

/**
 * The levels: of scripts and styles, which every page loads, and of all other files. On an operation's page of 130 KB Brotli at 5
 * takes a third of what it takes at 9 for 3 per cent more bytes, and higher ones ten times as long. Gzip is for who cannot read
 * Brotli, which is everybody without TLS: at 3 it takes less than half of what it takes at 6 for 8 per cent more bytes.
 */
const levels = { asset: { brotli: 9, gzip: 9 }, page: { brotli: 5, gzip: 3 } };
const assetFolder = '_astro';
/** Bits of Brotli's window (RFC 7932, section 9.1): of a small file's, and of the library's own. */
const window = { least: 16, most: 22 };

const encodings = [
  {
    extension: '.br',
    compress: (/** @type {Buffer} */ data, /** @type {typeof levels.page} */ level) =>
      promisify(brotliCompress)(data, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: level.brotli,
          [constants.BROTLI_PARAM_LGWIN]: windowBits(data.length),
          [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
        },
      }),
  },
  {
    extension: '.gz',
    compress: (/** @type {Buffer} */ data, /** @type {typeof levels.page} */ level) =>
      promisify(gzip)(data, { level: level.gzip }),
  },
];

/**
 * A window that holds the whole file: setting up a larger one takes a fifth of the time of a page, for the same bytes.
 * @param {number} bytes
 */
const windowBits = (bytes) =>
  Math.min(window.most, Math.max(window.least, Math.ceil(Math.log2(bytes))));

/**
 * Puts a Brotli and a gzip copy beside each text file of the built site, where that is smaller.
 * @param {string} folder
 * @param {string} [before] the build before: copies of files that are the same are taken over from there
 */
export async function compressSite(folder, before) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && textFiles.has(extname(entry.name)))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .values();
  const worker = async () => {
    // One iterator for all of them: each takes the next file.
    for (const file of files) await compressFile(folder, file, before);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string | undefined} before
 */
async function compressFile(folder, name, before) {
  const file = join(folder, name);
  const { size } = await stat(file);
  if (size < smallestBytes) return;
  const old = before === undefined ? undefined : join(before, name);
  if (old !== undefined && (await isSameFile(file, old)) && (await takeCopies(old, file))) return;
  const data = await readFile(file);
  const level = name.startsWith(assetFolder) ? levels.asset : levels.page;
  for (const { extension, compress } of encodings) {
    const compressed = await compress(data, level);
    if (compressed.length >= data.length) continue;
    // Whole from its first moment on: a portal may be serving this site already.
    await writeFile(`${file}${extension}.draft`, compressed);
    await rename(`${file}${extension}.draft`, file + extension);
  }
}

/**
 * @param {string} one
 * @param {string} other need not be there
 */
async function isSameFile(one, other) {
  try {
    const [mine, theirs] = await Promise.all([stat(one), stat(other)]);
    if (mine.dev === theirs.dev && mine.ino === theirs.ino) return true;
    if (mine.size !== theirs.size) return false;
    const [data, old] = await Promise.all([readFile(one), readFile(other)]);
    return data.equals(old);
  } catch {
    return false;
  }
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {Promise<boolean>} whether there were all of them: a build may have been ended while it compressed
 */
async function takeCopies(from, to) {
  try {
    for (const { extension } of encodings) await link(from + extension, to + extension);
    return true;
  } catch {
    return false;
  }
}
