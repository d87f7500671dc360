import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../../src/spec/changes/compare-versions.ts';
import { apiVersion, gives, objectOf, schema, takes, text } from '../../../fixtures/an-api.ts';
import { changesOf, type Schemas } from './schema-change-words.ts';

const types = (...of: readonly string[]) => schema({ types: of });

describe('a named schema that changes', () => {
  const node = { ref: 'Node' };
  const recursive = (type: string): Schemas => ({
    Node: objectOf({ id: types(type), next: node }),
  });

  it('is told once, however often and however recursively it is used', () => {
    const list = objectOf({ first: node, second: node });
    expect(changesOf(list, list, [recursive('string'), recursive('object')]).sent).toEqual([
      '! type-changed id',
    ]);
  });

  it('is not told when it has only got another name', () => {
    const renamed: Schemas = { Other: objectOf({ id: text, next: { ref: 'Other' } }) };
    expect(changesOf(node, { ref: 'Other' }, [recursive('string'), renamed]).sent).toEqual([]);
  });

  it('is not told when it has only been written out in place', () => {
    const flat: Schemas = { Flat: objectOf({ id: text }) };
    expect(changesOf({ ref: 'Flat' }, objectOf({ id: text }), [flat, {}]).sent).toEqual([]);
  });

  it('is not told when part of it has moved into a schema that it takes in', () => {
    const moved: Schemas = {
      Base: objectOf({ a: text }),
      Thing: schema({ allOf: [{ ref: 'Base' }, objectOf({ b: text })] }),
    };
    const whole: Schemas = { Thing: objectOf({ a: text, b: text }) };
    expect(changesOf({ ref: 'Thing' }, { ref: 'Thing' }, [whole, moved]).sent).toEqual([]);
    expect(changesOf({ ref: 'Thing' }, { ref: 'Thing' }, [moved, whole]).sent).toEqual([]);
  });

  it('is told in its own name when a schema takes it in', () => {
    const version = (type: string): Schemas => ({
      Base: objectOf({ a: types(type) }),
      Thing: schema({ allOf: [{ ref: 'Base' }, objectOf({ b: text })] }),
    });
    const { changes } = compareVersions(
      apiVersion({ operations: [takes({ ref: 'Thing' })], schemas: version('string') }),
      apiVersion({ operations: [takes({ ref: 'Thing' })], schemas: version('boolean') }),
    );
    expect(
      changes.map(({ place, field }) => [place.type === 'schema' && place.name, field]),
    ).toEqual([['Base', 'a']]);
  });

  it('ends where a schema and what is written in place hold each other for ever', () => {
    const before: Schemas = { A: objectOf({ p: objectOf({ p: { ref: 'A' } }) }) };
    const after: Schemas = { B: objectOf({ p: objectOf({ p: objectOf({ p: { ref: 'B' } }) }) }) };
    expect(changesOf(objectOf({ p: { ref: 'A' } }), { ref: 'B' }, [before, after]).sent).toEqual(
      [],
    );
  });

  it('breaks when it breaks either what is sent or what is received, and says how it travels', () => {
    const both = (type: string) =>
      apiVersion({
        operations: [
          takes(node, { slug: 'a', operationId: 'a' }),
          gives(node, { slug: 'b', operationId: 'b' }),
        ],
        schemas: { Node: objectOf({ id: types(...type.split(' ')) }) },
      });
    const { changes, operations } = compareVersions(both('string'), both('string null'));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ breaking: true, directions: ['request', 'response'] });
    expect(operations).toEqual({ a: 'changed', b: 'changed' });
  });
});
