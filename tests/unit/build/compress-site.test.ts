import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressSite } from '../../../build/compress-site.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const long = 'A line of text.\n'.repeat(1000);

test('long text gets both copies, at any depth', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'a/b/index.html'), long);
  await compressSite(folder);
  const read = (name: string) => readFileSync(join(folder, 'a/b', name));
  expect(brotliDecompressSync(read('index.html.br')).toString()).toBe(long);
  expect(gunzipSync(read('index.html.gz')).toString()).toBe(long);
  expect(read('index.html').toString()).toBe(long);
});

test('short texts, and files that are no text, stay alone', async () => {
  writeFileSync(join(folder, 'short.html'), 'short');
  writeFileSync(join(folder, 'font.woff2'), long);
  await compressSite(folder);
  expect(readdirSync(folder).sort()).toEqual(['font.woff2', 'short.html']);
});

describe('with the build before', () => {
  const inode = (path: string) => statSync(join(folder, path)).ino;
  const build = (name: string, text: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'page.html'), text);
  };

  test('the copies of a file that is the same are taken over', async () => {
    build('a', long);
    build('b', long);
    await compressSite(join(folder, 'a'));
    await compressSite(join(folder, 'b'), join(folder, 'a'));
    expect(inode('b/page.html.br')).toBe(inode('a/page.html.br'));
    expect(inode('b/page.html.gz')).toBe(inode('a/page.html.gz'));
  });

  test('a file that has changed, though not in length, gets copies of its own', async () => {
    build('a', long);
    build('b', long.replaceAll('A', 'B'));
    await compressSite(join(folder, 'a'));
    await compressSite(join(folder, 'b'), join(folder, 'a'));
    const read = (path: string) =>
      brotliDecompressSync(readFileSync(join(folder, path))).toString();
    expect(read('b/page.html.br')).toBe(long.replaceAll('A', 'B'));
    expect(read('a/page.html.br')).toBe(long);
  });

  test('a build that was ended while it compressed is made whole', async () => {
    build('a', long);
    build('b', long);
    await compressSite(join(folder, 'a'));
    rmSync(join(folder, 'a/page.html.gz'));
    await compressSite(join(folder, 'b'), join(folder, 'a'));
    expect(gunzipSync(readFileSync(join(folder, 'b/page.html.gz'))).toString()).toBe(long);
  });
});
