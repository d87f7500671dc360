// @ts-check
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text; images and fonts are compressed in themselves. */
const textFiles = new Set('.css .html .js .json .mjs .svg .txt .xml .yaml'.split(' '));
/** Below this an answer takes one packet, compressed or not. */
const smallestBytes = 1024;
/** As many as libuv has threads for zlib. */
const atOnce = 4;

const encodings = [
  {
    extension: '.br',
    // The two levels above 9 take ten times as long for a few per cent.
    compress: (/** @type {Buffer} */ data) =>
      promisify(brotliCompress)(data, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
        },
      }),
  },
  {
    extension: '.gz',
    compress: (/** @type {Buffer} */ data) => promisify(gzip)(data, { level: 9 }),
  },
];

/**
 * Puts a Brotli and a gzip copy beside each text file of the built site, where that is smaller.
 * @param {string} folder
 */
export async function compressSite(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && textFiles.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
    .values();
  const worker = async () => {
    // One iterator for all of them: each takes the next file.
    for (const file of files) await compressFile(file);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** @param {string} file */
async function compressFile(file) {
  const data = await readFile(file);
  if (data.length < smallestBytes) return;
  for (const { extension, compress } of encodings) {
    const compressed = await compress(data);
    if (compressed.length >= data.length) continue;
    // Whole from its first moment on: a portal may be serving this site already.
    await writeFile(`${file}${extension}.draft`, compressed);
    await rename(`${file}${extension}.draft`, file + extension);
  }
}
