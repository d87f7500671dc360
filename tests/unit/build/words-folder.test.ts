import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingIn, missingWords, wordsFolder } from '../../../build/words-folder.ts';

const words = resolve(import.meta.dirname, '../../../src/words');
const filesOf = (language: string) => readdirSync(resolve(words, language));

describe('the words of a language', () => {
  it('are a folder of src/words', async () => {
    expect(await wordsFolder('de')).toBe(resolve(words, 'de'));
  });

  it('are all there in German', async () => {
    expect(await missingWords('de')).toEqual([]);
  });

  it('are in German no more than in English', () => {
    expect(filesOf('de').filter((file) => !filesOf('en').includes(file))).toEqual([]);
  });

  it('are refused for a language that has no folder, naming those that have', async () => {
    await expect(wordsFolder('fr')).rejects.toThrow(/no "fr" in src\/words \(it has .*de.*en/);
  });

  it('are missed by their path, also where a function became a string', () => {
    const english = { keys: { title: 'Keys', count: (n: number) => `${n}` }, none: 'None' };
    expect(missingIn(english, { keys: { title: 'Schlüssel', count: 'viele' } })).toEqual([
      'keys.count',
      'none',
    ]);
  });
});
