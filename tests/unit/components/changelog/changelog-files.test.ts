import { getRssString } from '@astrojs/rss';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { feedItems, xmlText } from '../../../../src/components/changelog/feed-items.ts';
import { changeCodes } from '../../../../src/model/api-change.ts';
import { changelogDocument } from '../../../../src/model/changelog-document.ts';
import { changelogOf, shownVersions } from '../../../../src/model/changelog.ts';
import { changelog as words } from '../../../../src/words/en/changelog.ts';
import { compareVersions } from '../../../../src/spec/changes/compare-versions.ts';
import { changelogTwin } from '../../../../src/twins/changelog-twin.ts';
import { apiVersion, gives, objectOf, operation, text } from '../../../fixtures/an-api.ts';

const hostile = '</title><script>alert("1")</script>&]]>\u0001\ud800 # [x](javascript:y)';
const older = apiVersion({
  title: hostile,
  operations: [
    gives(objectOf({ [hostile]: text })),
    operation({ slug: 'old', operationId: 'old', path: '/old' }),
  ],
});
const newer = apiVersion({ title: hostile, version: 'v2', operations: [gives(objectOf({}))] });
const changelog = changelogOf([
  { version: newer, comparison: compareVersions(older, newer), day: '2026-03-14' },
  { version: older, comparison: undefined, day: undefined },
]);

describe('the feed', () => {
  const items = feedItems(changelog, new URL('https://portal.example'));
  const feed = () =>
    getRssString({
      title: xmlText(hostile),
      description: 'd',
      site: 'https://portal.example',
      items,
    });

  it('is well-formed XML whatever an API is called', async () => {
    const xml = await feed();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain('\u0001');
    expect(xml).not.toContain('\ud800');
  });

  it('holds no tag of a stranger in the HTML of an item either', async () => {
    const { rss } = new XMLParser().parse(await feed()) as {
      rss: { channel: { item: { title: string; description: string }[] } };
    };
    const [item] = rss.channel.item;
    expect(item?.title).toContain('<script>');
    expect(item?.description).not.toContain('<script>');
    expect(item?.description).toContain('&lt;script&gt;');
  });

  it('has what RSS 2.0 asks of a channel and its items: dates of RFC 822 and a permalink for each', async () => {
    const { rss } = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(
      await feed(),
    ) as { rss: { '@_version': string; channel: Record<string, unknown> } };
    expect(rss['@_version']).toBe('2.0');
    expect(rss.channel).toMatchObject({
      title: expect.stringMatching(/./) as string,
      link: 'https://portal.example/',
      description: 'd',
      item: items.map(({ link, pubDate }) => ({
        title: expect.stringMatching(/./) as string,
        link,
        guid: { '@_isPermaLink': 'true', '#text': link },
        ...(pubDate && { pubDate: 'Sat, 14 Mar 2026 00:00:00 GMT' }),
      })),
    });
  });

  it('dates a version that has a day, and no other', () => {
    expect(items.map(({ pubDate }) => pubDate?.toISOString())).toEqual([
      '2026-03-14T00:00:00.000Z',
      undefined,
    ]);
  });
});

describe('the file for programs', () => {
  const { versions } = changelogDocument(changelog, [newer, older]);

  it('has the shape that docs/changelog.md promises', () => {
    expect(versions[0]).toMatchObject({
      version: 'v2',
      previous: 'v1',
      date: '2026-03-14',
      counts: { breaking: 2, added: 0, changed: 0, deprecated: 0, removed: 2 },
      omitted: 0,
    });
    expect(versions[1]).toEqual({
      version: 'v1',
      counts: { breaking: 0, added: 0, changed: 0, deprecated: 0, removed: 0 },
      omitted: 0,
      changes: [],
    });
    expect(versions[0]?.changes[1]).toEqual({
      code: 'property-removed',
      kind: 'removed',
      breaking: true,
      place: { type: 'operation', slug: 'read-thing', method: 'get', path: '/things', in: 'newer' },
      part: { type: 'response', name: '200', mediaType: 'application/json' },
      field: hostile,
      directions: ['response'],
      message: `GET /things › Response 200 › application/json › ${hostile}: Removed.`,
      url: '/apis/test/v2/operations/read-thing/',
    });
  });

  it('leads to the older version for what the newer has not', () => {
    expect(versions[0]?.changes[0]).toMatchObject({
      code: 'operation-removed',
      url: '/apis/test/v1/operations/old/',
    });
  });
});

describe('the words', () => {
  it('have a sentence for each code and for no other', () => {
    expect(Object.keys(words.sentences).sort()).toEqual([...changeCodes].sort());
  });
});

describe('the twin', () => {
  it('keeps a stranger’s names on their line, as text', () => {
    const twin = changelogTwin(changelog, [newer, older]);
    expect(twin).toContain('## v2 (2026-03-14)');
    expect(twin).toContain('(/apis/test/v1/operations/old.md)');
    expect(twin.split('\n')[0]).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]/);
  });
});

describe('shownVersions', () => {
  it('gives the room on a page to the newest versions first, and counts what is not shown', () => {
    const both = {
      ...changelog,
      versions: [...changelog.versions.slice(0, 1), ...changelog.versions.slice(0, 1)],
    };
    expect(
      shownVersions(both, 3).map(({ groups, hidden }) => [
        groups.flatMap(({ changes }) => changes).length,
        hidden,
      ]),
    ).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });
});
