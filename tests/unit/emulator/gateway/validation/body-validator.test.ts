import { describe, expect, it } from 'vitest';
import { createBodyValidator } from '../../../../../emulator/gateway/validation/body-validator.ts';

const model = (name: string, schema: object) => ({
  id: name,
  name,
  schema: JSON.stringify(schema),
});
const validate = createBodyValidator('api', [
  model('Pet', {
    $schema: 'http://json-schema.org/draft-04/schema#',
    id: 'Animal',
    type: 'object',
    properties: {
      age: { type: 'number', minimum: 0, exclusiveMinimum: true },
      owner: { $ref: 'https://apigateway.amazonaws.com/restapis/api/models/Owner' },
      child: { $ref: '#/definitions/Child' },
    },
    definitions: { Child: { type: 'string' } },
  }),
  model('Owner', {
    type: 'object',
    required: ['name'],
    properties: { pet: { $ref: 'https://apigateway.amazonaws.com/restapis/api/models/Pet' } },
  }),
]);
const fits = (name: string, body: unknown) => validate(name, Buffer.from(JSON.stringify(body)));

describe('models', () => {
  it('are JSON Schema draft 4', () => {
    expect(fits('Pet', { age: 1 })).toBe(true);
    expect(fits('Pet', { age: 0 })).toBe(false);
  });

  it('may point at each other, in a ring too, and into themselves', () => {
    expect(fits('Pet', { owner: { name: 'a', pet: { owner: { name: 'b' } } } })).toBe(true);
    expect(fits('Pet', { owner: { name: 'a', pet: { owner: {} } } })).toBe(false);
    expect(fits('Pet', { child: 1 })).toBe(false);
  });

  it('take an empty body as an empty object, and no text that is not JSON', () => {
    expect(validate('Pet', Buffer.alloc(0))).toBe(true);
    expect(validate('Owner', Buffer.alloc(0))).toBe(false);
    expect(validate('Pet', Buffer.from('{'))).toBe(false);
  });

  it('that do not exist refuse nothing', () => {
    expect(fits('None', 1)).toBe(true);
  });
});
