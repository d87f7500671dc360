import { describe, expect, it } from 'vitest';
import { returnPath } from '../../../../src/islands/session/return-path.ts';

const origin = 'https://portal.example';
const back = (wanted: string) => returnPath(`?return=${encodeURIComponent(wanted)}`, origin);

describe('returnPath', () => {
  it('goes back to a path of this site with its query and fragment', () => {
    expect(back('/apis/transit/v2/console/?x=1#/stops')).toBe(
      '/apis/transit/v2/console/?x=1#/stops',
    );
  });

  it('goes to the account when nothing was asked for', () => {
    expect(returnPath('', origin)).toBe('/account/');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    'javascript:alert(1)',
    'evil.example',
    '',
  ])('does not follow %j off this site', (wanted) => {
    expect(back(wanted)).toBe('/account/');
  });
});
