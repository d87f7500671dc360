import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReadingCacheOptions } from '../src/spec/reading-cache.ts';
import { hashFiles } from './hash-files.mjs';

/**
 * Where the programs of a project keep what they read of descriptions.
 * @param root absolute path of the project
 * @param cacheDir absolute path of what a build keeps for the next one
 * @param language of the portal: the changelog says in it how an operation is protected
 */
export const readingCache = (
  root: string,
  cacheDir: string,
  language: string,
): ReadingCacheOptions => ({
  folder: join(cacheDir, 'readings'),
  reader: createHash('sha256').update(language).update(hashFiles(root, readers)).digest('hex'),
});

/** Whatever has a say in what a reading holds. */
const readers = ['src/spec', 'src/model', 'src/words', 'src/config', 'package-lock.json'];
