import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenLinks } from '../../../build/check-links.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gatehouse-links-'));
  put('site/guides/errors/index.html', '<h2 id="which-calls">x</h2>');
  put('site/account/index.html', '<astro-island uid="a" client="only"></astro-island>');
  put('guides/start.md', 'One\n\nSee [it](/guides/erors/).\n');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function check(...hrefs: readonly string[]) {
  const links = hrefs.map((href) => `<a href="${href}">x</a>`).join('');
  put('site/guides/start/index.html', `<div data-source="guides/start.md">${links}</div>`);
  return brokenLinks(join(root, 'site'), root);
}

describe('brokenLinks', () => {
  it('names file, line and the nearest page of a link that leads nowhere', async () => {
    const [broken] = await check('/guides/erors/');
    expect(broken).toMatchObject({ file: 'guides/start.md', line: 3, target: '/guides/erors/' });
    expect(broken?.nearest[0]).toBe('/guides/errors/');
  });

  it('looks for anchors, and names the nearest', async () => {
    const [broken] = await check('/guides/errors/#which-call');
    expect(broken?.nearest).toEqual(['/guides/errors/#which-calls']);
  });

  it('lets pages, anchors, other origins, and anchors of pages filled by a script pass', async () => {
    expect(
      await check('/guides/errors/#which-calls', '../errors/', 'https://a.test/', '/account/#keys'),
    ).toEqual([]);
  });
});
