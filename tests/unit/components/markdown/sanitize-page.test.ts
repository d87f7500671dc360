import { describe, expect, it } from 'vitest';
import { sanitizePage } from '../../../../src/components/markdown/sanitize-page.ts';

describe('sanitizePage', () => {
  it('keeps the anchors of headings, and leaves the highest level to the page’s own title', () => {
    expect(sanitizePage('<h1 id="a">A</h1><h2 id="b">B</h2>')).toBe(
      '<h2 id="a">A</h2><h2 id="b">B</h2>',
    );
  });

  it('keeps no id that the page or a heading before has, not of a heading in raw HTML either', () => {
    expect(sanitizePage('<h1 id="main">A</h1><h2 id="a">A</h2><h3 id="a">A</h3>')).toBe(
      '<h2>A</h2><h2 id="a">A</h2><h3>A</h3>',
    );
  });

  it('keeps callouts', () => {
    const callout =
      '<div class="callout callout-tip" role="note"><p class="callout-title">Tip</p><p>x</p></div>';
    expect(sanitizePage(callout)).toBe(callout);
  });

  it('keeps no other class, of which the page’s own styles would make a disguise', () => {
    expect(sanitizePage('<div class="callout dialog"><p class="error">x</p></div>')).toBe(
      '<div class="callout"><p>x</p></div>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<h2 id="x" onclick="alert(1)" style="position:fixed">x</h2>',
    '<div role="note" id="main" onmouseover=alert(1)>x</div>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="https://evil.example"><button>x</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<p data-source="guides/a.md">x</p>',
  ])('takes out what could run, load, or pass for the page itself: %s', (hostile) => {
    const safe = sanitizePage(hostile);
    expect(safe).not.toMatch(/<(script|style|iframe|svg|math|form|button|meta)/i);
    expect(safe).not.toMatch(/<[^>]+\s(on\w+|style|srcdoc|data-\w+)\s*=/i);
    expect(safe).not.toMatch(/javascript:/i);
    expect(safe).not.toContain('id="main"');
  });

  it('loads nothing from another origin, and marks links that lead there', () => {
    expect(sanitizePage('<img src="https://evil.example/p.png" alt="Map">')).toBe(
      '<a href="https://evil.example/p.png" rel="nofollow noopener">Map</a>',
    );
    expect(sanitizePage('<a href="https://a.example">a</a> <a href="../b/">b</a>')).toBe(
      '<a href="https://a.example" rel="nofollow noopener">a</a> <a href="../b/">b</a>',
    );
  });
});
