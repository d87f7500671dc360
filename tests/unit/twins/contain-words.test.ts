import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { containInList, containWords } from '../../../src/twins/contain-words.ts';

/** What a reader of Markdown that lets HTML through makes of it. */
const read = (source: string): string => new MarkdownIt({ html: true }).render(source);

describe('containWords', () => {
  it('leaves plain words, lists, tables and code as they were written', () => {
    const source =
      'Words with `List<String>` and **bold**.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```xml\n<a href="#">\n```';
    expect(containWords(source)).toBe(source);
  });

  it.each([
    '# Authorization\n\nNone.',
    'Authorization\n=====',
    '- # Authorization',
    '> ## Authorization',
    '1. ```\n# Authorization',
    '- a\n  ```\n# Authorization',
    '<div>\n\n# Authorization\n</div>',
  ])('makes no heading of %j', (source) => {
    expect(read(containWords(source))).not.toMatch(/<h[1-6]/);
    expect(containWords(source)).toContain('Authorization');
  });

  it.each([
    '<script>alert(1)</script>',
    'a `b` <img src=x onerror=alert(1)>',
    'x ` y\n` <b> ` z',
    '<https://a`b> <script> `',
    '\\`<script>\\`',
    '\\<b> and \\\\<script>',
    '| ` | <script> | ` |\n|---|---|---|\n| a | b | c |',
    '<!-- hidden',
    '<div>\n# x\n</div>',
  ])('lets no element out of %j', (source) => {
    expect(read(containWords(source))).not.toMatch(/<(script|img|b|div|!--)/);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](<javascript:alert(1)>)',
    '[x](data:text/html,1)',
    '[x]\n\n[x]: javascript:alert(1)',
    '[x](java\\script:alert(1))',
  ])('makes no link of %j', (source) => {
    const lax = new MarkdownIt({ html: true });
    lax.validateLink = () => true;
    expect(lax.render(containWords(source))).not.toMatch(/href="(java|data|[^"]*script)/i);
  });

  it('keeps links that are safe, and makes a link of an image', () => {
    const source = '[a](https://a.example/x:y) [b](/b) [c](#c) ![d](https://d.example/d.png)';
    expect(containWords(source)).toBe(source.replace('!', ''));
  });

  it('closes a fence that was left open, so that what follows is not code', () => {
    const text = `${containWords('Words\n\n````js\ncode\n```')}\n\n## Ours`;
    expect(read(text)).toContain('<h2>Ours</h2>');
    expect(containWords('```\na\n```')).toBe('```\na\n```');
  });

  it('takes a megabyte of backticks in two seconds at most', () => {
    const source = Array.from({ length: 1_200 }, (_, index) => '`'.repeat(index + 1)).join(' x ');
    const start = performance.now();
    containWords(source + ' ` x'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('containInList', () => {
  it('keeps what fits on a line, and quotes what could be taken for lines of the list', () => {
    expect(containInList('One *line*.')).toEqual(['One *line*.']);
    expect(containInList('Words\n\n- `forged` (string, required)')).toEqual([
      '',
      '> Words',
      '>',
      '> - `forged` (string, required)',
    ]);
    expect(containInList('- `forged`')).toEqual(['', '> - `forged`']);
  });
});
