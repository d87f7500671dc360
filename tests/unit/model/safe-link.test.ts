import { describe, expect, it } from 'vitest';
import { safeLink } from '../../../src/model/safe-link.ts';

describe('safeLink', () => {
  it.each(['https://example.com/a', 'http://example.com/', 'mailto:ada@example.com'])(
    'lets %s stand',
    (address) => {
      expect(safeLink(address)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('gives no link for %j', (address) => {
    expect(safeLink(address)).toBeUndefined();
  });

  it('gives no link for what is no absolute address', () => {
    expect(safeLink(undefined)).toBeUndefined();
    expect(safeLink('')).toBeUndefined();
    expect(safeLink('/guides/')).toBeUndefined();
    expect(safeLink('https://')).toBeUndefined();
  });
});
