import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishBuild } from '../../../build/publish-site.ts';
import { folderKeys, lastBuild } from '../../../build/take-over.ts';

const path = (pathname: string, cacheKey?: string) => ({ pathname, ...(cacheKey && { cacheKey }) });

describe('folderKeys', () => {
  it('finds the key of each version in those of its pages', () => {
    const keys = folderKeys([
      path('/apis/a/v1/', 'one'),
      path('/apis/a/v1/operations/list.json', 'one'),
      path('/apis/b/v2.0/', 'two'),
      path('/apis/b/v2.0.md', 'two'),
    ]);
    expect(Object.fromEntries(keys)).toEqual({ 'apis/a/v1': 'one', 'apis/b/v2.0': 'two' });
  });

  it('leaves out a version with a page that has no key, or another', () => {
    const keys = folderKeys([
      path('/apis/a/v1/', 'one'),
      path('/apis/a/v1/console/'),
      path('/apis/b/v1/', 'two'),
      path('/apis/b/v1/console/', 'three'),
    ]);
    expect(keys.size).toBe(0);
  });

  it('leaves out pages that belong to no version, whatever their key', () => {
    expect(folderKeys([path('/apis/', 'one'), path('/guides/a/v1/', 'one')]).size).toBe(0);
  });
});

describe('lastBuild', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'gatehouse-last-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the build that was published', () => {
    const [dist, build] = [join(folder, 'dist'), join(folder, 'dist-builds/a')];
    mkdirSync(build, { recursive: true });
    publishBuild(build, dist);
    expect(lastBuild(dist)).toBe(build);
  });

  it('is none where there is no site, or one that another program left', () => {
    const dist = join(folder, 'dist');
    expect(lastBuild(dist)).toBeUndefined();
    mkdirSync(dist);
    mkdirSync(join(folder, 'dist-builds'));
    expect(lastBuild(dist)).toBeUndefined();
  });
});
