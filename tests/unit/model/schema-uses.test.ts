import { describe, expect, it } from 'vitest';
import { schemaUses } from '../../../src/model/schema-uses.ts';
import { aVersion, json, ref } from './a-version.ts';

const version = aVersion({
  paths: {
    '/pets': {
      post: {
        operationId: 'addPet',
        requestBody: json(ref('Pet')),
        responses: {
          '200': { description: '', ...json({ type: 'array', items: ref('Pet') }) },
          '4XX': { description: '', ...json(ref('Problem')) },
          default: { description: '', ...json(ref('Problem')) },
        },
      },
    },
  },
  components: {
    schemas: {
      Pet: { properties: { owner: { oneOf: [ref('Person'), { type: 'null' }] } } },
      Person: { properties: { pets: { additionalProperties: ref('Pet') }, boss: ref('Person') } },
      Problem: { properties: { detail: { type: 'string' } } },
      Unused: { properties: { a: { type: 'string' } } },
    },
  },
});
const operations = (name: string) =>
  schemaUses(version, name).operations.map(({ operation, ...use }) => ({
    id: operation.operationId,
    ...use,
  }));

describe('schemaUses', () => {
  it('names the operations with where they hold it: once each, with every status', () => {
    expect(operations('Pet')).toEqual([{ id: 'addPet', inRequest: true, statuses: ['200'] }]);
    expect(operations('Problem')).toEqual([
      { id: 'addPet', inRequest: false, statuses: ['4XX', 'default'] },
    ]);
  });

  it('names the schemas that point at it from any depth, but not itself', () => {
    expect(schemaUses(version, 'Person').schemas).toEqual(['Pet']);
    expect(schemaUses(version, 'Pet').schemas).toEqual(['Person']);
  });

  it('follows no schema to the next: the operation that holds a Pet does not hold a Person', () => {
    expect(operations('Person')).toEqual([]);
  });

  it('is empty for what nobody points at, or nobody knows', () => {
    expect(schemaUses(version, 'Unused')).toEqual({ operations: [], messages: [], schemas: [] });
    expect(schemaUses(version, 'constructor').operations).toEqual([]);
  });

  it('is worked out once for all schemas of a version', () => {
    expect(schemaUses(version, 'Pet')).toBe(schemaUses(version, 'Pet'));
  });

  it('grows with the description and not with its square', () => {
    const names = Array.from({ length: 4000 }, (_, at) => `S${at}`);
    const large = aVersion({
      paths: Object.fromEntries(
        names.map((name) => [
          `/${name}`,
          { get: { responses: { '200': { description: '', ...json(ref(name)) } } } },
        ]),
      ),
      components: {
        schemas: Object.fromEntries(
          names.map((name, at) => [name, { properties: { next: ref(names[at + 1] ?? 'S0') } }]),
        ),
      },
    });
    const started = performance.now();
    const counts = names.map((name) => schemaUses(large, name).operations.length);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(new Set(counts)).toEqual(new Set([1]));
  });
});
