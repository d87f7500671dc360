import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineHashes, inlineHashesOfBytes } from '../../../build/csp-hashes.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('inlineHashes', () => {
  it("hashes Astro's own inline scripts", () => {
    const script = '(self.Astro||={}).only=async()=>{}';
    expect(inlineHashes(`<script>${script}</script>`).scripts).toEqual([hash(script)]);
  });

  it('does not allow an inline script that Astro did not write', () => {
    expect(inlineHashes('<script>alert(1)</script>').scripts).toEqual([]);
  });

  it("allows the portal's own script that runs before the first paint, to the letter", () => {
    const file = new URL('../../../src/islands/site/before-paint.ts', import.meta.url);
    const script = readFileSync(file, 'utf8');
    expect(inlineHashes(`<script>${script}</script>`).scripts).toEqual([hash(script)]);
    expect(inlineHashes(`<script>${script}alert(1)</script>`).scripts).toEqual([]);
  });

  it('passes over scripts with an address and data blocks', () => {
    const page =
      '<script src="/a.js"></script><script type="application/json">(self.Astro||=1)</script>';
    expect(inlineHashes(page).scripts).toEqual([]);
  });

  it('hashes inline styles', () => {
    expect(inlineHashes('<style>astro-island{display:contents}</style>').styles).toEqual([
      hash('astro-island{display:contents}'),
    ]);
  });
});

describe('inlineHashesOfBytes', () => {
  it('hashes what a browser hashes, whatever is written in a script or beside it', () => {
    const script = "(()=>{document.title='Größe · 大きさ'})()";
    const page = `<p>大</p><script>${script}</script><style>p::before{content:'→'}</style>`;
    expect(inlineHashesOfBytes(Buffer.from(page))).toEqual(inlineHashes(page));
    expect(inlineHashes(page).scripts).toEqual([hash(script)]);
  });
});
