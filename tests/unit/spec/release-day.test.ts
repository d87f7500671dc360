import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitDays } from '../../../src/spec/commit-days.ts';
import { releaseDay } from '../../../src/spec/release-day.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-days-'));
});
afterEach(() => rm(root, { recursive: true }));

const git = (day: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=T', '-c', 'user.email=t@t.example', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: day, GIT_AUTHOR_DATE: day },
    stdio: 'pipe',
  });
async function commit(path: string, content: string, day: string) {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), content);
  git(day, 'add', '.');
  git(day, 'commit', '-qm', 'x');
}

describe('commitDays', () => {
  it('is the day of the last commit of each file, in UTC', async () => {
    git('2026-01-01T00:00:00Z', 'init', '-q');
    await commit('openapi/a/v1.yaml', '1', '2026-01-01T12:00:00Z');
    await commit('openapi/a/v2.yaml', '2', '2026-02-01T23:30:00-03:00');
    await commit('openapi/a/ü v3.yaml', '3', '2026-03-01T12:00:00Z');
    const days = await commitDays(root, join(root, 'openapi'));
    expect([...days].sort()).toEqual([
      ['openapi/a/v1.yaml', '2026-01-01'],
      ['openapi/a/v2.yaml', '2026-02-02'],
      ['openapi/a/ü v3.yaml', '2026-03-01'],
    ]);
  });

  it('knows nothing where there is no repository', async () => {
    await mkdir(join(root, 'openapi'));
    expect(await commitDays(root, join(root, 'openapi'))).toEqual(new Map());
  });
});

describe('releaseDay', () => {
  const days = new Map([
    ['openapi/a/v1.yaml', '2026-01-01'],
    ['openapi/a/v2/openapi.yaml', '2026-02-01'],
    ['openapi/a/v2/parts/stop.yaml', '2026-02-09'],
  ]);

  it('is what the description says, else the last commit of its files', () => {
    expect(releaseDay({ file: 'openapi/a/v1.yaml', releasedOn: '2025-12-24' }, days)).toBe(
      '2025-12-24',
    );
    expect(releaseDay({ file: 'openapi/a/v1.yaml' }, days)).toBe('2026-01-01');
    expect(releaseDay({ file: 'openapi/a/v2/openapi.yaml' }, days)).toBe('2026-02-09');
    expect(releaseDay({ file: 'openapi/b/v1.yaml' }, days)).toBeUndefined();
  });
});
