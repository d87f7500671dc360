import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importDescription } from '../../../build/commands/import/import-description.ts';
import { shopCollection } from '../../fixtures/postman-collection.ts';
import { makeProject } from './project-folder.ts';
import { runCommand } from './run-command.ts';

const description = (title = 'Orders') =>
  `openapi: 3.1.0
info: { title: ${title}, version: 2.1.0 } # as written
paths:
  /orders:
    get: { operationId: listOrders, responses: { '200': { description: All. } } }
`;

describe('npm run import', () => {
  let home: Awaited<ReturnType<typeof makeProject>>;
  beforeEach(async () => {
    home = await makeProject({ 'orders.yaml': description() });
  });
  afterEach(() => home.remove());

  const run = (...args: string[]) => runCommand(importDescription, args, home.project);
  const source = (name = 'orders.yaml') => join(home.project.root, name);
  const text = (path: string) => readFile(join(home.project.openapiRoot, path), 'utf8');
  const all = async () => (await readdir(home.project.openapiRoot, { recursive: true })).toSorted();

  it('puts a file in its place as it was written, and says where and what next', async () => {
    const { code, out } = await run(source());
    expect(await text('orders/v2.yaml')).toBe(description());
    expect(out).toContain('Wrote openapi/orders/v2.yaml: 1 operation.');
    expect(out).toContain('npm run check:openapi -- orders/v2');
    expect(code).toBe(0);
    expect(await all()).toEqual(['orders', 'orders/v2.yaml']);
  });

  it('counts the operations on the channels of an AsyncAPI description', async () => {
    await home.write(
      'doors.yaml',
      `asyncapi: 2.6.0
info: { title: Doors, version: 1.0.0 }
channels: { doors: { publish: { operationId: open }, subscribe: { operationId: moved } } }
`,
    );
    const { out } = await run(source('doors.yaml'));
    expect(out).toContain('Wrote openapi/doors/v1.yaml: 2 operations.');
  });

  it('replaces a version with --force only, whatever its ending was', async () => {
    await home.write('openapi/orders/v2.json', '{}');
    const refused = await run(source());
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      'openapi/orders/v2.json is there already, so nothing was written.',
    );
    expect(await all()).toEqual(['orders', 'orders/v2.json']);

    const { code, out } = await run(source(), '--force');
    expect([code, out]).toEqual([0, expect.stringContaining('Replaced openapi/orders/v2.yaml')]);
    expect(await all()).toEqual(['orders', 'orders/v2.yaml']);
  });

  it('writes nothing of what has errors, and names their place', async () => {
    await home.write('orders.yaml', description().replace('listOrders', '[]'));
    const { code, out } = await run(source(), '--api', 'shop', '--version', 'beta');
    expect(out).toContain('openapi/shop/beta.yaml:5:');
    expect(out).toContain('was not imported. Mend the errors');
    expect(code).toBe(1);
    expect(await all()).toEqual([]);
  });

  it('keeps several files as they are when the first is named as the reader looks for it', async () => {
    const ref = "{ $ref: './parts/list.yaml' }";
    await home.write('openapi.yaml', description().replace(/\{ '200'.*/, `{ '200': ${ref} } }`));
    await home.write('parts/list.yaml', 'description: All.\n');
    expect((await run(source('openapi.yaml'))).code).toBe(0);
    expect(await all()).toEqual([
      ...['orders', 'orders/v2', 'orders/v2/openapi.yaml'],
      ...['orders/v2/parts', 'orders/v2/parts/list.yaml'],
    ]);
    expect((await run(source('openapi.yaml'), '--force')).code).toBe(0);
    expect(await all()).toHaveLength(5);
  });

  it('bundles several files whose first has a name of its own', async () => {
    const ref = "{ $ref: 'parts/list.yaml' }";
    await home.write('orders.yaml', description().replace(/\{ '200'.*/, `{ '200': ${ref} } }`));
    await home.write('parts/list.yaml', 'description: From the part.\n');
    expect((await run(source())).code).toBe(0);
    expect(await all()).toEqual(['orders', 'orders/v2.yaml']);
    expect(await text('orders/v2.yaml')).toContain('From the part.');
  });

  it('reads no file outside of the description’s folder, through no link either', async () => {
    await home.write('secret.yaml', 'description: secret\n');
    const at = (ref: string) =>
      description().replace(/\{ '200'.*/, `{ '200': { $ref: '${ref}' } } }`);
    await home.write('inner/openapi.yaml', at('../secret.yaml'));
    await expect(run(source('inner/openapi.yaml'))).rejects.toThrow('leads out of the folder');
    await home.write('inner/openapi.yaml', at('link.yaml'));
    await symlink(source('secret.yaml'), source('inner/link.yaml'));
    await expect(run(source('inner/openapi.yaml'))).rejects.toThrow('is a link that leads out');
    expect(await all()).toEqual([]);
  });

  it('converts a Postman collection and says what it left out', async () => {
    await home.write('shop.json', JSON.stringify(shopCollection));
    const { code, out } = await run(source('shop.json'));
    expect(code).toBe(0);
    expect(out).toContain('Left out, because a description is read by everybody:');
    expect(out).toContain('value of `password` in a body');
    expect(await text('shop/v1.yaml')).not.toContain('hunter2');
  });

  it.each([
    ['nowhere.yaml', 'There is no file'],
    ['.', 'is a folder'],
    ['aws:orders', 'names no stage'],
    ['http://example.com/openapi.json', 'is not fetched: on its way anybody could change it'],
    ['ftp://example.com/openapi.json', 'ftp: is not spoken here'],
  ])('says of %s what is wrong', async (written, words) => {
    await expect(run(written)).rejects.toThrow(words);
  });

  it('repeats no password of an address', async () => {
    const failure = await run('https://ada:hunter2@example.com/x?token=abc').catch(String);
    expect(failure).toContain('carries a name or a password');
    expect(failure).not.toMatch(/hunter2|ada:|abc/);
  });

  describe('from an address', () => {
    let server: Server;
    let origin: string;
    beforeEach(async () => {
      server = createServer(({ url = '' }, answer) => {
        const to = /^\/to\?(.*)/.exec(url)?.[1];
        if (url === '/circle') answer.writeHead(302, { location: '/circle' }).end();
        else if (to !== undefined)
          answer.writeHead(302, { location: decodeURIComponent(to) }).end();
        else if (url === '/openapi.yaml') answer.end(description('Fetched'));
        else if (url === '/page') answer.end('<!doctype html><p>Hello');
        else answer.writeHead(403).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterEach(() => new Promise((resolve) => server.close(resolve)));

    it('follows redirects', async () => {
      expect((await run(`${origin}/to?/openapi.yaml`)).code).toBe(0);
      expect(await text('fetched/v2.yaml')).toBe(description('Fetched'));
    });

    it.each([
      ['a redirect to plain http elsewhere', '/to?http%3A%2F%2Fexample.com%2Fx', 'is not fetched'],
      ['a redirect to a file', '/to?file%3A%2F%2F%2Fetc%2Fpasswd', 'file: is not spoken here'],
      ['a circle', '/circle', 'leads on more than 5 times'],
      ['a web page', '/page', 'is a web page, no description'],
      ['a refusal', '/other?token=abc', 'answers 403'],
    ])('refuses %s', async (_what, path, words) => {
      const failure = await run(`${origin}${path}`).catch(String);
      expect(failure).toMatch(new RegExp(words));
      expect(failure).not.toContain('token=abc');
      expect(await all()).toEqual([]);
    });
  });
});
