import { describe, expect, it } from 'vitest';
import { createSchemaFlattener } from '../../../src/model/flatten-schema.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { tangledDescription } from '../../fixtures/tangled-description.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const withProperties = (...names: string[]): JsonObject => ({
  properties: Object.fromEntries(names.map((name) => [name, text])),
});

function flatten(schemas: JsonObject, name: string): JsonObject {
  return createSchemaFlattener({ components: { schemas } })(`#/components/schemas/${name}`);
}

describe('createSchemaFlattener', () => {
  it('takes a base once, though two ways lead to it', () => {
    const schemas = {
      Heir: { allOf: [ref('Left'), ref('Right'), withProperties('own')] },
      Left: { allOf: [ref('Root'), withProperties('left')] },
      Right: { allOf: [ref('Root'), withProperties('right')] },
      Root: withProperties('root'),
    };
    expect(flatten(schemas, 'Heir')).toEqual(withProperties('root', 'left', 'right', 'own'));
  });

  it('flattens a graph in which every schema is made of every other, at once', () => {
    const flattenRef = createSchemaFlattener(tangledDescription(60));
    const flat = flattenRef('#/components/schemas/Knot0');
    expect(Object.keys(flat['properties'] as JsonObject)).toHaveLength(60);
    expect(flat).not.toHaveProperty('allOf');
  });

  it('merges an allOf in a property, and points at those that the merge brings in', () => {
    const schemas: JsonObject = {
      Tree: { properties: { branch: { allOf: [ref('Tree'), withProperties('length')] } } },
    };
    const place = '#/components/schemas/Tree/properties/branch';
    const branch: Json = { properties: { branch: { $ref: place }, length: text } };
    expect(flatten(schemas, 'Tree')).toEqual({ properties: { branch } });
    expect(createSchemaFlattener({ components: { schemas } })(place)).toEqual({
      properties: {
        branch: { properties: { branch: { $ref: place }, length: text } },
        length: text,
      },
    });
  });

  it('keeps a property that only points at a schema a reference, and never a reference inside a merge', () => {
    const schemas = {
      Heir: { allOf: [ref('Alias'), withProperties('own')] },
      Alias: { allOf: [ref('Root')] },
      Root: withProperties('root'),
      Holder: { properties: { root: { description: 'Held.', allOf: [ref('Root')] } } },
    };
    expect(flatten(schemas, 'Heir')).toEqual(withProperties('root', 'own'));
    expect(flatten(schemas, 'Holder')).toEqual({
      properties: { root: { ...ref('Root'), description: 'Held.' } },
    });
  });

  it('leaves a property called allOf, and data that looks like one, alone', () => {
    const schemas = {
      Odd: {
        properties: { allOf: { type: 'array' } },
        example: { allOf: [ref('Odd')] },
      },
    };
    expect(flatten(schemas, 'Odd')).toEqual(schemas.Odd);
  });
});
