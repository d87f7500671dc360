import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { code, fence, inline, link } from '../../../src/twins/escape.ts';

const markdown = new MarkdownIt({ html: true });

describe('inline', () => {
  it.each([
    '# heading',
    '- item',
    '1. item',
    '> quote',
    '[a](https://evil.example)',
    '<b>bold</b>',
    '`code`',
    '**bold** _em_ ~~x~~',
    'a\n\n# b',
    '&lt;b&gt;',
    '\\[a](b)',
    '```\nx',
  ])('makes %j read as the words it is', (text) => {
    const html = markdown.render(`- ${inline(text)}`);
    expect(html).not.toMatch(/<(?!\/?(ul|li)>)/);
    expect(html).not.toContain('<b>');
  });

  it('leaves names, numbers and versions as they are', () => {
    for (const text of ['stop_id', '2.3.0', '-90 to 90', 'Read a stop', 'a & b'])
      expect(inline(text)).toBe(text);
  });
});

describe('code and fence', () => {
  it('take more backticks than their text holds', () => {
    expect(code('a')).toBe('`a`');
    expect(code('a `` b')).toBe('```a `` b```');
    expect(code('`a')).toBe('`` `a ``');
    expect(fence('````\nx', 'json')).toBe('`````json\n````\nx\n`````');
  });
});

describe('link', () => {
  it('keeps brackets of an address from ending it', () => {
    expect(link('a', '/x(1)')).toBe('[a](/x%281%29)');
  });
});
