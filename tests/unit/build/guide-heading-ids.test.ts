import { glob, readFile } from 'node:fs/promises';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { guideHeadingIds } from '../../../build/guide-heading-ids.ts';
import { isPageId } from '../../../src/model/page-anchors.ts';

describe('guideHeadingIds', () => {
  const written = async (text: string) => {
    const processor = await createSatteriMarkdownProcessor({ hastPlugins: [guideHeadingIds] });
    const { code, metadata } = await processor.render(text);
    const ids = [...code.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
    expect(metadata.headings.map(({ slug }) => slug)).toEqual(ids);
    return ids;
  };

  it('names headings by their text, each once in a guide and anew in the next', async () => {
    expect(await written('## Errors\n\n## Errors\n\n### `GET` a *stop*\n')).toEqual([
      'errors',
      'errors-1',
      'get-a-stop',
    ]);
    expect(await written('## Errors\n')).toEqual(['errors']);
  });

  it('gives no heading the id of a part of the page', async () => {
    expect(await written('# Main\n\n## Main 1\n\n## Main\n\n## Guide nav\n')).toEqual([
      'main-1',
      'main-1-1',
      'main-2',
      'guide-nav-1',
    ]);
  });
});

describe('isPageId', () => {
  it('knows every id that stands in the frame of a page, on a landing page and in the search', async () => {
    const ids: string[] = [];
    for await (const file of glob('src/{components/{guides,layout},islands/search}/*.{astro,ts}'))
      for (const [, id = ''] of (await readFile(file, 'utf8')).matchAll(
        /^[^*]*\bid(?:=|: )["']([\w-]+)["']/gm,
      ))
        ids.push(id);
    expect(ids).toEqual(expect.arrayContaining(['main', 'guide-nav', 'search-list']));
    expect(ids.filter((id) => !isPageId(id))).toEqual([]);
  });
});
