import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
