import { join } from 'node:path';
import type { ReadingCacheOptions } from '../src/spec/reading-cache.ts';
import { hashFiles } from './hash-files.mjs';

/**
 * Where the programs of a project keep what they read of descriptions.
 * @param root absolute path of the project
 * @param cacheDir absolute path of what a build keeps for the next one
 */
export const readingCache = (root: string, cacheDir: string): ReadingCacheOptions => ({
  folder: join(cacheDir, 'readings'),
  reader: hashFiles(root, [
    'src/spec',
    'src/model',
    'src/words',
    'src/config',
    'package-lock.json',
  ]),
});
