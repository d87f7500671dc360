import { describe, expect, it } from 'vitest';
import { schemaListPages } from '../../../src/model/schema-pages.ts';
import { schemasTwin } from '../../../src/twins/schemas-twin.ts';
import { aVersion } from '../model/a-version.ts';

describe('schemasTwin', () => {
  it('links the twin of each schema, with names that are no Markdown', () => {
    const schema = { properties: { a: { type: 'string' } } };
    const version = aVersion({
      paths: {},
      components: { schemas: { Pet: schema, 'a[b](c)': schema } },
    });
    const [page] = schemaListPages(version);
    const text = page && schemasTwin(version, page);
    expect(text).toContain('- [Pet](/apis/a/v1/schemas/Pet.md)');
    expect(text).toContain('- [a\\[b\\](c)](/apis/a/v1/schemas/a-b-c.md)');
  });
});
