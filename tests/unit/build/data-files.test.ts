import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDataFiles, type DataRoute } from '../../../build/data-files.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'gatehouse-data-'));
});
afterEach(() => rmSync(site, { recursive: true }));

const written = (path: string): string => readFileSync(join(site, path), 'utf8');

/** A route of versions that answers with a word of its own for each slug; without a word it has nothing to write. */
const routeOf = (words: Readonly<Record<string, string | undefined>>): DataRoute => ({
  getStaticPaths: () =>
    Object.entries(words).map(([slug, word]) => ({
      params: { api: 'a', version: 'v1', slug },
      props: { word },
    })),
  GET: ({ props: { word } }) => new Response(typeof word === 'string' ? word : null),
});
const route = '/apis/[api]/[version]/operations/[slug].md';
const pathOf = (slug: string): string => `/apis/a/v1/operations/${slug}.md`;
const write = (module: DataRoute, slugs: readonly string[]) =>
  writeDataFiles(site, [{ route, component: 'twin', paths: slugs.map(pathOf) }], () =>
    Promise.resolve(module),
  );

describe('writeDataFiles', () => {
  it('writes what a route answers for each path, in its bytes', async () => {
    await write(routeOf({ list: 'List', get: 'Größe', put: 'Put' }), ['list', 'get', 'put']);
    expect(['list', 'get', 'put'].map((slug) => written(pathOf(slug)))).toEqual([
      'List',
      'Größe',
      'Put',
    ]);
  });

  it('leaves alone what it was not asked for', async () => {
    await write(routeOf({ list: 'List', get: 'Get' }), ['get']);
    expect(existsSync(join(site, pathOf('list')))).toBe(false);
    expect(written(pathOf('get'))).toBe('Get');
  });

  it('writes no file for an answer without content', async () => {
    await write(routeOf({ list: undefined, get: 'Get' }), ['list', 'get']);
    expect(existsSync(join(site, pathOf('list')))).toBe(false);
    expect(existsSync(join(site, pathOf('get')))).toBe(true);
  });

  it('names a slug with signs of an address in it as Astro does', async () => {
    await write(routeOf({ 'a#b?c': 'Odd' }), ['a%23b%3Fc']);
    expect(written('apis/a/v1/operations/a%23b%3Fc.md')).toBe('Odd');
  });

  it('goes on with other routes while one waits', async () => {
    const slow = Promise.withResolvers<Response>();
    const answering = (answer: DataRoute['GET']): DataRoute => ({
      getStaticPaths: () => [{ params: {} }],
      GET: answer,
    });
    const routes: Readonly<Record<string, DataRoute>> = {
      slow: answering(() => slow.promise),
      quick: answering(() => {
        slow.resolve(new Response('slow'));
        return new Response('quick');
      }),
    };
    const wanted = ['slow', 'quick'].map((name) => ({
      route: `/${name}.txt`,
      component: name,
      paths: [`/${name}.txt`],
    }));
    await writeDataFiles(site, wanted, (name) => Promise.resolve(routes[name] ?? routeOf({})));
    expect([written('slow.txt'), written('quick.txt')]).toEqual(['slow', 'quick']);
  });

  it('fails on a path that the route does not have, and on an answer that is an error', async () => {
    await expect(write(routeOf({ list: 'List' }), ['gone'])).rejects.toThrow(
      `twin has no path ${pathOf('gone')}.`,
    );
    const broken: DataRoute = {
      ...routeOf({ list: '' }),
      GET: () => new Response('', { status: 500 }),
    };
    await expect(write(broken, ['list'])).rejects.toThrow(`${pathOf('list')} answered 500.`);
  });
});
