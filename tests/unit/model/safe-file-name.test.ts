import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../src/model/safe-file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['stop.png', 'stop.png'],
    ['Plan für 日本.pdf', 'Plan für 日本.pdf'],
    ['/etc/passwd', 'passwd'],
    ['~/.ssh/id_rsa', 'id_rsa'],
    ['..\\..\\secret.txt', 'secret.txt'],
    ['C:boot.ini', 'boot.ini'],
    ['.env', 'env'],
    ['--output=x', 'outputx'],
    ['$(id)`x`\'"\n.png', 'idx.png'],
    ['a\u202egnp.exe', 'agnp.exe'],
  ])('makes of %j the name %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it.each(['', '..', '../', '/', '...', '_'])(
    'takes the next candidate where %j names no file, and at last a word of its own',
    (text) => {
      expect(safeFileName(text, 'photo')).toBe('photo');
      expect(safeFileName(text)).toBe('file');
    },
  );

  it('keeps a name within what a line can hold', () => {
    expect(Array.from(safeFileName('🚋é日'.repeat(100)))).toHaveLength(64);
  });
});
