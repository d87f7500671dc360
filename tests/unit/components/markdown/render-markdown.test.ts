import { describe, expect, it } from 'vitest';
import {
  markdownExcerpt,
  renderMarkdown,
} from '../../../../src/components/markdown/render-markdown.ts';

describe('renderMarkdown', () => {
  it('makes CommonMark with tables', () => {
    expect(renderMarkdown('Some **bold** and `code`.')).toBe(
      '<p>Some <strong>bold</strong> and <code>code</code>.</p>',
    );
    expect(renderMarkdown('|a|b|\n|:-|-:|\n|1|2|')).toContain('<td align="right">2</td>');
  });

  it('lets plain words through untouched, and escapes what is not plain', () => {
    expect(renderMarkdown("The rider's stop, e.g. (main).")).toBe(
      "<p>The rider's stop, e.g. (main).</p>",
    );
    expect(renderMarkdown('1 < 2 & 3')).toBe('<p>1 &lt; 2 &amp; 3</p>');
  });

  it('still reads lists and numbers that begin a line', () => {
    expect(renderMarkdown('- one')).toContain('<li>one</li>');
    expect(renderMarkdown('1. one')).toContain('<ol>');
    expect(renderMarkdown('2024 was good')).toBe('<p>2024 was good</p>');
  });

  it('puts headings below the one the text stands under, wherever their own levels begin', () => {
    expect(renderMarkdown('# Title')).toBe('<h3>Title</h3>');
    expect(renderMarkdown('### Title', 1)).toBe('<h2>Title</h2>');
    expect(renderMarkdown('##### Deep', 6)).toBe('<h6>Deep</h6>');
  });

  it('leaves no level out between headings', () => {
    const levels = (source: string) =>
      [...renderMarkdown(source, 1).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels('## A\n#### B\n#### C\n## D\n# E\n### F')).toEqual([2, 3, 3, 2, 2, 3]);
    expect(levels('<h4>A</h4><h1>B</h1><h6>C</h6>')).toEqual([2, 2, 3]);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<svg onload=alert(1)><script>alert(1)</script></svg>'],
    ['<iframe src="javascript:alert(1)"></iframe>'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<a href="jAvAsCrIpT&#58;alert(1)">x</a>'],
    ['<a href=" \u0001javascript:alert(1)">x</a>'],
    ['[x](javascript:alert(1))'],
    ['[x](vbscript:alert(1))'],
    ['[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['<div style="background:url(javascript:alert(1))">x</div>'],
    ['<style>@import "https://evil.example/x.css"</style>'],
    ['<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>'],
    ['<form action="https://evil.example"><input name=key><button>go</button></form>'],
    ['<base href="https://evil.example/">'],
    ['<meta http-equiv=refresh content="0;url=https://evil.example">'],
    ['<p onclick="alert(1)" onmouseover=alert(1)>x</p>'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
  ])('takes out what could run or load: %s', (hostile) => {
    const safe = renderMarkdown(hostile);
    expect(safe).not.toMatch(/<(script|style|iframe|svg|math|form|input|base|meta|link|object)/i);
    expect(safe).not.toMatch(/<[^>]+\s(on\w+|style|id|srcset)\s*=/i);
    expect(safe).not.toMatch(/<[^>]+(href|src)\s*=\s*["']?\s*(javascript|vbscript|data:text)/i);
  });

  it('makes a link of a remote image, so that nothing loads from elsewhere', () => {
    expect(renderMarkdown('![Logo](https://evil.example/pixel.png)')).toBe(
      '<p><a href="https://evil.example/pixel.png" rel="nofollow noopener">Logo</a></p>',
    );
    expect(renderMarkdown('![p](//evil.example/p.png)')).not.toContain('<img');
    expect(renderMarkdown('<img src="/\\evil.example/p.png">')).not.toContain('<img');
  });

  it('keeps images of this site and small data images', () => {
    expect(renderMarkdown('![Map](/images/map.png)')).toContain('<img src="/images/map.png"');
    expect(renderMarkdown('<img src="data:image/png;base64,AAAA" alt="dot">')).toContain('<img');
    expect(renderMarkdown('<img src="/dot.png">')).toContain(' alt=""');
    expect(renderMarkdown('<img src="data:image/svg+xml,<svg/>" alt="dot">')).not.toContain('<img');
  });

  it('keeps the words of an image whose address leads nowhere from a page', () => {
    expect(renderMarkdown('![A map](map.png)')).toBe('<p><span>A map</span></p>');
    expect(renderMarkdown('<img src=x>')).not.toContain('<img');
  });

  it('marks links to other sites and leaves those of this site alone', () => {
    expect(renderMarkdown('[a](https://example.com)')).toContain('rel="nofollow noopener"');
    expect(renderMarkdown('[a](/guides/errors/)')).toBe('<p><a href="/guides/errors/">a</a></p>');
    expect(renderMarkdown('Write to `a@b.example` or stops.json')).not.toContain('<a');
  });

  it('withstands a megabyte and deep nesting', () => {
    for (const hostile of ['>'.repeat(200_000), '['.repeat(200_000), '<div>'.repeat(20_000)])
      expect(renderMarkdown(hostile).length).toBeLessThan(1_000_000);
  });
});

describe('markdownExcerpt', () => {
  it('is the first paragraph without marks', () => {
    expect(
      markdownExcerpt('# Title\n\nSome **bold** [link](https://x.example)\nmore.\n\nNext', 80),
    ).toBe('Some bold link more.');
  });

  it('ends a long text at a word', () => {
    expect(markdownExcerpt('one two three four', 12)).toBe('one two…');
  });

  it('is empty for a text without a paragraph', () => {
    expect(markdownExcerpt('```\ncode\n```', 80)).toBe('');
  });
});
