import { describe, expect, it } from 'vitest';
import { isUsableName } from '../../../../src/spec/find-descriptions.ts';
import { guessName, slugOf } from '../../../../src/spec/import/guess-name.ts';

const named = (title: unknown, version: unknown) =>
  guessName({ info: { title, version } } as Parameters<typeof guessName>[0]);

describe('the name of an imported description', () => {
  it.each([
    ['Orders & Returns', '2.3.0', 'orders-returns', 'v2'],
    ['Swagger Petstore - OpenAPI 3.0', '1.0.27-SNAPSHOT', 'swagger-petstore-openapi-3.0', 'v1'],
    ['Übersicht der Züge', 'v3', 'ubersicht-der-zuge', 'v3'],
    ['Payments', '2024-11-05', 'payments', '2024-11-05'],
    ['Payments', 'Beta 4!', 'payments', 'beta-4'],
    ['../../etc/passwd', '../x', 'etc-passwd', 'x'],
    ['日本語', '', 'api', 'v1'],
    [undefined, undefined, 'api', 'v1'],
    ['x', 2, 'x', 'v2'],
    ['x', 'Wed Oct 15 2025 13:50:18 GMT+0000', 'x', 'v1'],
  ])('is made of %j and %j', (title, version, api, versionName) => {
    expect(named(title, version)).toEqual({ api, version: versionName });
  });

  it('can always stand in an address', () => {
    for (const title of ['a..b', '-.-', '.a.', 'A--B', 'a-.b', `${'ab '.repeat(40)}`, '__proto__'])
      expect(isUsableName(slugOf(title) || 'api'), title).toBe(true);
  });
});
