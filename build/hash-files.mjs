// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A hash of files with their paths.
 * @param {string} root
 * @param {readonly string[]} paths files and folders under the root, or anywhere; what is not there counts as empty
 * @param {readonly string[]} [without] folders to leave out
 * @returns {string} SHA-256 in hexadecimal digits
 */
export function hashFiles(root, paths, without = []) {
  const hash = createHash('sha256');
  const left = without.map((path) => resolve(root, path));
  for (const file of paths.flatMap((path) => listFiles(resolve(root, path), left))) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {readonly string[]} without
 * @returns {string[]} all files below it, or itself, in a stable order
 */
function listFiles(path, without) {
  if (without.includes(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name), without));
}
