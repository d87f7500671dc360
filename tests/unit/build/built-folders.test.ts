import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  filesOf,
  forgetBuiltFolders,
  readBuiltFolders,
  takeFolderOver,
  writeBuiltFolders,
  type BuiltFolder,
} from '../../../build/built-folders.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gatehouse-folders-'));
  write('a/v1/index.html', 'page');
  write('a/v1/operations/list.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const built = async (): Promise<BuiltFolder> => ({
  key: 'k',
  files: await filesOf(join(root, 'a'), 'v1'),
  scripts: [],
  styles: [],
});
const take = (folder: BuiltFolder) => takeFolderOver(join(root, 'a'), join(root, 'b'), folder);

describe('a folder of a build', () => {
  it('is taken over as further names of the same files', async () => {
    expect(take(await built())).toBe(true);
    expect(await filesOf(join(root, 'b'), 'v1')).toEqual((await built()).files);
    const [one, other] = ['a', 'b'].map(
      (build) => statSync(join(root, build, 'v1/index.html')).ino,
    );
    expect(one).toBe(other);
  });

  it('comes with its Markdown twin', async () => {
    write('a/v1.md', '# V1');
    write('a/v2.md', '# V2');
    expect(take(await built())).toBe(true);
    expect(readFileSync(join(root, 'b/v1.md'), 'utf8')).toBe('# V1');
    expect(existsSync(join(root, 'b/v2.md'))).toBe(false);
  });

  it('leaves out what was not built with it', async () => {
    const folder = await built();
    write('a/v1/index.html.br', 'compressed');
    expect(take(folder)).toBe(true);
    expect(existsSync(join(root, 'b/v1/index.html.br'))).toBe(false);
  });

  it.each([
    ['is gone', () => rmSync(join(root, 'a/v1/operations/list.json'))],
    ['has other bytes', () => write('a/v1/operations/list.json', '{"changed":true}')],
    [
      'was written at another time',
      () => utimesSync(join(root, 'a/v1/operations/list.json'), 1, 1),
    ],
  ])('is not taken over when a file %s, not even in part', async (_, change) => {
    const folder = await built();
    change();
    expect(take(folder)).toBe(false);
    expect(await filesOf(join(root, 'b'), 'v1')).toEqual([]);
  });
});

describe('the record of a build', () => {
  it('lies beside the build and is read as it was written', async () => {
    const record = { code: 'c', folders: { 'apis/a/v1': await built() } };
    writeBuiltFolders(`${root}/a/`, record);
    expect(readBuiltFolders(join(root, 'a'))).toEqual(record);
    expect(existsSync(join(root, 'a.json'))).toBe(true);
  });

  it.each(['', '{', '{"code":"c","folders":{"apis/a/v1":{"key":"k"}}}', '[]'])(
    'is none when it reads %j',
    (text) => {
      write('a.json', text);
      expect(readBuiltFolders(join(root, 'a'))).toBeUndefined();
    },
  );

  it('is none once it was forgotten, and forgetting none is no fault', () => {
    writeBuiltFolders(join(root, 'a'), { code: 'c', folders: {} });
    forgetBuiltFolders(join(root, 'a'));
    forgetBuiltFolders(join(root, 'a'));
    expect(readBuiltFolders(join(root, 'a'))).toBeUndefined();
    expect(readFileSync(join(root, 'a/v1/index.html'), 'utf8')).toBe('page');
  });
});
