import { describe, expect, it } from 'vitest';
import { prepareDescription } from '../../../../src/islands/console/prepare-description.ts';
import type { JsonObject } from '../../../../src/model/json.ts';

const description = {
  openapi: '3.1.0',
  servers: [{ url: 'https://elsewhere.example' }],
  security: [{ key: [] }, { key: [], basic: [] }],
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
      other: { type: 'apiKey', in: 'query', name: 'x-api-key' },
      basic: { type: 'http', scheme: 'basic' },
    },
    schemas: { Stop: { type: 'object' } },
  },
  paths: {
    '/stops': {
      servers: [{ url: 'https://evil.example' }],
      get: { servers: [{ url: 'https://evil.example' }], responses: {} },
    },
  },
};

describe('prepareDescription', () => {
  const prepared = prepareDescription(description, 'https://gateway.example/transit/v2');

  it('sends every call to the gateway, whatever servers the description names', () => {
    expect(prepared['servers']).toEqual([{ url: 'https://gateway.example/transit/v2' }]);
    expect(prepared['paths']).toEqual({ '/stops': { get: { responses: {} } } });
  });

  it('takes out the gateway’s key only', () => {
    expect(prepared['components']).toEqual({
      securitySchemes: {
        other: description.components.securitySchemes.other,
        basic: description.components.securitySchemes.basic,
      },
      schemas: { Stop: { type: 'object' } },
    });
  });

  it('asks for the other schemes where they were asked for beside the key', () => {
    expect(prepared['security']).toEqual([{ basic: [] }]);
  });

  it('puts the parameters that are pointed at where they are used, and keeps a pointer to nothing', () => {
    const stopId = { name: 'stopId', in: 'path', required: true };
    const pointed = (...names: string[]) =>
      names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
    const { paths } = prepareDescription(
      {
        components: { parameters: { StopId: stopId } },
        paths: {
          '/stops/{stopId}': {
            parameters: pointed('StopId'),
            get: { parameters: pointed('StopId', 'Gone') },
          },
        },
      },
      'https://gateway.example',
    );
    expect(paths).toEqual({
      '/stops/{stopId}': {
        parameters: [stopId],
        get: { parameters: [stopId, ...pointed('Gone')] },
      },
    });
  });

  it('gives a parameter the schema that it points at, and the items of one', () => {
    const schemas = {
      Mode: { type: 'string', enum: ['tram'] },
      Modes: { type: 'array', items: { $ref: '#/components/schemas/Mode' } },
    };
    const parameter = (schema: JsonObject) => [{ name: 'mode', in: 'query', schema }];
    const { paths } = prepareDescription(
      {
        components: { schemas },
        paths: {
          '/stops': {
            parameters: parameter({ $ref: '#/components/schemas/Modes', minItems: 1 }),
            get: { parameters: parameter({ $ref: '#/components/schemas/Gone' }) },
          },
        },
      },
      'https://gateway.example',
    );
    expect(paths).toEqual({
      '/stops': {
        parameters: parameter({ type: 'array', items: schemas.Mode, minItems: 1 }),
        get: { parameters: parameter({ $ref: '#/components/schemas/Gone' }) },
      },
    });
  });

  it('leaves the description as it was', () => {
    expect(description.servers[0]?.url).toBe('https://elsewhere.example');
  });
});
