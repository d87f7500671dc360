import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import { scriptJson, structuredData } from '../../../src/model/structured-data.ts';
import { aVersion } from './a-version.ts';

const page = { origin: 'https://portal.example', title: 'T', description: 'D' };

describe('structuredData', () => {
  const version: ApiVersion = aVersion({});
  const overview = `/apis/${version.apiId}/${version.version}/`;

  it('calls an overview an API, what is below it an article, and other pages nothing', () => {
    const typeOf = (path: string) => structuredData({ ...page, path, version })[0]?.['@type'];
    expect(typeOf(overview)).toBe('WebAPI');
    expect(typeOf(`${overview}operations/a/`)).toBe('TechArticle');
    expect(structuredData({ ...page, path: '/plans/' })).toEqual([]);
  });
});

describe('scriptJson', () => {
  it('cannot end the script it stands in, and reads as the same JSON', () => {
    const value = { a: '</script><!--<script>&\u2028' };
    expect(scriptJson(value)).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(scriptJson(value))).toEqual(value);
  });
});
