import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { markdownAdapter } from '../../../../src/islands/reference/markdown-adapter.tsx';

const html = (source: unknown) =>
  renderToStaticMarkup(markdownAdapter.render(markdownAdapter.parse(source)));

/** A tree as Redoc hands it over: raw HTML has become the tag `html`. */
const rawElement = (name: string, attrs: object, text: string) => ({
  $$mdtype: 'Node',
  type: 'document',
  attributes: {},
  children: [
    {
      $$mdtype: 'Node',
      type: 'tag',
      tag: 'html',
      attributes: { name, attrs },
      children: [{ $$mdtype: 'Node', type: 'text', attributes: { content: text }, children: [] }],
    },
  ],
});

describe('markdownAdapter', () => {
  it('renders what Markdown is for', () => {
    const result = html('# Title\n\n**bold** `code` [docs](https://example.com)\n\n- one\n- two');
    expect(result).toContain('<h3>Title</h3>');
    expect(result).toContain('<strong>bold</strong>');
    expect(result).toContain('href="https://example.com/"');
    expect(result).toContain('<li>one</li>');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' java\tscript:alert(1)'])(
    'makes no link of %j',
    (href) => {
      expect(html(`[press](<${href}>)`)).not.toContain('href');
    },
  );

  it('fetches no image: it becomes a link', () => {
    const result = html('![chart](https://tracker.example/pixel.png)');
    expect(result).not.toContain('<img');
    expect(result).toContain('>chart</a>');
  });

  it('shows raw HTML in a text as text', () => {
    expect(html('<script>alert(1)</script>')).not.toContain('<script');
    expect(html('<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  it('keeps harmless elements of Redoc’s tree, without their attributes', () => {
    const result = html(rawElement('b', { onclick: 'alert(1)', style: 'position:fixed' }, 'hi'));
    expect(result).toContain('<b>hi</b>');
  });

  it.each(['script', 'style'])('drops %s with what it holds', (name) => {
    expect(html(rawElement(name, {}, 'alert(1)'))).not.toContain('alert');
  });

  it.each(['iframe', 'form', 'svg', 'a', 'img', 'x-thing'])(
    'keeps only the words of %s',
    (name) => {
      const result = html(
        rawElement(name, { src: 'https://evil.example', href: 'javascript:1' }, 'w'),
      );
      expect(result).not.toContain(`<${name}`);
      expect(result).toContain('w');
    },
  );
});
