import { pathToFileURL } from 'node:url';
import { createElement, type FC } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import { evaluate, markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { guideMarkdown } from '../../../build/guide-markdown.ts';
import { referencedOperation } from '../../../src/model/find-operation.ts';
import { aVersion } from '../model/a-version.ts';

const titles = { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' };
const options = {
  features: { directive: true },
  mdastPlugins: [guideMarkdown(titles, '/portal')],
  fileURL: pathToFileURL('/portal/src/content/guides/start.mdx'),
};
const html = async (text: string) => (await markdownToHtml(text, options)).html;
const code = async (text: string) => (await mdxToJs(text, options)).code;

describe('guideMarkdown', () => {
  it('makes a callout of a directive, under the title of its kind or its own', async () => {
    expect(await html(':::tip\nHello\n:::\n')).toContain(
      '<div class="callout callout-tip" role="note"><p class="callout-title">Tip</p><p>Hello</p></div>',
    );
    expect(await html(':::danger[Mind *this*]\nHello\n:::\n')).toContain(
      '<p class="callout-title">Mind <em>this</em></p>',
    );
  });

  it('refuses a callout that there is none of, by file and line, and names those there are', async () => {
    await expect(html('One\n\n:::hint\nHello\n:::\n')).rejects.toThrow(
      'src/content/guides/start.mdx:3: there is no ":::hint". There are: :::note, :::tip, :::warning, :::danger.',
    );
  });

  it('leaves colons in a line as they were written', async () => {
    expect(await html('At 10:30, ask a:b[c] or\n\n::name{x=1}\n')).toBe(
      '<p>At 10:30, ask a:b[c] or</p>\n::name{x=1}\n',
    );
  });

  it('keeps the title of a fence as text', async () => {
    expect(await html('```sh title="a & b.sh"\nx\n```\n')).toContain(
      '<pre data-title="a &amp; b.sh">',
    );
    expect(await html('```sh\nx\n```\n')).not.toContain('data-title');
  });

  it('makes a tab of each fence in a code group, by its title or its language, and of no other', async () => {
    const group = '<CodeGroup>\n```sh title="npm"\na\n```\n```python\nb\n```\n</CodeGroup>\n';
    const tabs = [
      ...(await code(`${group}\n\`\`\`go\nc\n\`\`\`\n`)).matchAll(
        /_jsx\(Tab, \{\s+title: (".*"),\s+sample: (".*"),/g,
      ),
    ];
    expect(tabs.map(([, title, sample]) => [title, sample])).toEqual([
      ['"npm"', '"shell"'],
      ['"Python"', '"python"'],
    ]);
  });

  it('tells an operation where it stands, in a line of its own and in a sentence', async () => {
    const text = await code('Hi\n\n<Operation id="a" />\n\nSee <Operation id="b" />.\n');
    expect(text).toMatch(/id: "a",\s+at: "src\/content\/guides\/start\.mdx:3"/);
    expect(text).toMatch(/id: "b",\s+at: "src\/content\/guides\/start\.mdx:5"/);
  });

  it('has the build refuse an operation that there is none of, by file, line and nearest id', async () => {
    const version = aVersion({
      paths: { '/stops': { get: { operationId: 'listStops', responses: {} } } },
    });
    const Operation = ({ id, at }: { readonly id: string; readonly at: string }) =>
      createElement('b', {}, referencedOperation([version], { id }, at).operation.path);
    const render = async (id: string) => {
      const { default: Guide } = await evaluate(`Hi\n\n<Operation id="${id}" />\n`, {
        ...options,
        Fragment: runtime.Fragment,
        jsx: (type, props) => runtime.jsx(type as FC, props),
        jsxs: (type, props) => runtime.jsxs(type as FC, props),
      });
      return renderToStaticMarkup(
        createElement(Guide as FC<{ readonly components: object }>, { components: { Operation } }),
      );
    };
    expect(await render('listStops')).toContain('<b>/stops</b>');
    await expect(render('listStop')).rejects.toThrow(
      'src/content/guides/start.mdx:3: <Operation>: There is no operation "listStop" in a/v1. Nearest: listStops.',
    );
  });
});
