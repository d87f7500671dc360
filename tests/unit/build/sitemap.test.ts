import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { listedPages, writeSitemap } from '../../../build/sitemap.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-sitemap-'));
});
afterEach(() => rm(folder, { recursive: true }));

const origin = 'https://portal.example';
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});
interface Parsed {
  readonly urlset?: {
    readonly '@_xmlns': string;
    readonly url: readonly { readonly loc: string }[];
  };
  readonly sitemapindex?: {
    readonly '@_xmlns': string;
    readonly sitemap: readonly { readonly loc: string }[];
  };
}
async function read(name: string): Promise<Parsed> {
  const xml = await readFile(join(folder, name), 'utf8');
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml) as Parsed;
}

describe('writeSitemap', () => {
  it('splits what is too much for one file, and names every page once, by its whole address', async () => {
    const paths = ['/', '/a/', '/b/', '/c/', '/d/'];
    await writeSitemap(folder, origin, paths, 2);
    const { sitemapindex } = await read('sitemap-index.xml');
    expect(sitemapindex?.['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const parts = sitemapindex?.sitemap.map(({ loc }) => loc) ?? [];
    expect(parts).toEqual([0, 1, 2].map((number) => `${origin}/sitemap-${number}.xml`));
    const sets = await Promise.all(parts.map((loc) => read(new URL(loc).pathname.slice(1))));
    expect(sets.map(({ urlset }) => urlset?.['@_xmlns'])).toEqual(
      parts.map(() => 'http://www.sitemaps.org/schemas/sitemap/0.9'),
    );
    expect(sets.flatMap(({ urlset }) => urlset?.url.map(({ loc }) => loc))).toEqual(
      paths.map((path) => origin + path),
    );
  });

  it('holds to the schema of the protocol, whatever an address is made of', async () => {
    const schema = await readFile('node_modules/sitemap/schema/sitemap.xsd');
    await writeSitemap(folder, origin, ['/', '/a&b/<c>/"d"/', `/${encodeURI('日本')}/`]);
    const contents = await readFile(join(folder, 'sitemap-0.xml'));
    const { valid, errors } = await validateXML({
      xml: { fileName: 'sitemap-0.xml', contents },
      schema: { fileName: 'sitemap.xsd', contents: schema },
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('keeps each file within the limits of the protocol: 50,000 addresses and 50 MB', async () => {
    const long = 'x'.repeat(400);
    await writeSitemap(
      folder,
      origin,
      Array.from({ length: 50_001 }, (_, index) => `/${long}/${index}/`),
    );
    const first = await readFile(join(folder, 'sitemap-0.xml'), 'utf8');
    expect(first.match(/<loc>/g)?.length).toBeLessThanOrEqual(50_000);
    expect(Buffer.byteLength(first)).toBeLessThan(50 * 1024 * 1024);
    const second = await readFile(join(folder, 'sitemap-1.xml'), 'utf8');
    expect(second).toContain(`/${long}/50000/</loc>`);
  });
});

describe('listedPages', () => {
  it('leaves out what search engines may not show', async () => {
    for (const [path, html] of [
      ['', ''],
      ['account', '<meta name="robots" content="noindex">'],
      ['apis/a/v1', ''],
    ] as const) {
      await mkdir(join(folder, path), { recursive: true });
      await writeFile(join(folder, path, 'index.html'), html);
    }
    expect(await listedPages(folder)).toEqual(['/', '/apis/a/v1/']);
  });
});
