import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolvePointer } from '../../../src/model/json-pointer.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { normalizeOpenApi } from '../../../src/spec/normalize/openapi.ts';
import { readApis, type ReadResult } from '../../../src/spec/read-apis.ts';
import { toGatewayDescription } from '../../../src/spec/to-gateway-description.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

const target = {
  region: 'eu-west-1',
  accountId: '111122223333',
  userPoolArn: 'arn:pool',
  functionArn: (name: string) => `arn:function:${name}`,
};
let samples: ReadResult;
beforeAll(async () => {
  samples = await readApis({ root: join(import.meta.dirname, '../../..'), config });
});

function gatewayOf(name: string): JsonObject {
  const version = samples.versions.find((one) => `${one.apiId}/${one.version}` === name);
  if (!version) throw new Error(`${name} is not there`);
  return toGatewayDescription(version, samples.documents[name] ?? {}, target);
}

function convert(paths: JsonObject, more: JsonObject = {}): JsonObject {
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths, ...more };
  const file = { apiId: 'a', version: 'v1', path: '', file: '' };
  const version = normalizeOpenApi(
    document,
    { file, format: { name: 'openapi', version: '3.1.0' }, hasKeys: true },
    () => undefined,
  );
  return toGatewayDescription(version, document, target);
}
const ok = { responses: { '200': { description: 'ok' } } };
const at = (value: Json, pointer: string) => resolvePointer(value, pointer);

describe('toGatewayDescription', () => {
  it.each(['transit/v1', 'transit/v2', 'portal/v1'])(
    'writes %s as OpenAPI 3.0 without a fault',
    async (name) => {
      const rules = {
        struct: 'error',
        'no-unresolved-refs': 'error',
        'path-parameters-defined': 'error',
      } as const;
      const source = JSON.stringify(gatewayOf(name));
      expect(
        await lintFromString({
          source,
          absoluteRef: '/x.json',
          config: await createConfig({ rules }),
        }),
      ).toEqual([]);
    },
  );

  it('asks for the key on each operation that needs one', () => {
    const description = gatewayOf('transit/v2');
    expect(at(description, '/paths/~1stops/get/security')).toEqual([{ api_key: [] }]);
    expect(at(description, '/paths/~1status/get/security')).toEqual([]);
    expect(at(description, '/components/securitySchemes/api_key')).toEqual({
      type: 'apiKey',
      name: 'x-api-key',
      in: 'header',
    });
  });

  it("fills the placeholders of integrations and authorizers, and asks the portal's callers for a token rather than a key", () => {
    const description = gatewayOf('portal/v1');
    const text = JSON.stringify(description);
    expect(text).toContain('arn:aws:lambda:eu-west-1:111122223333:function:gatehouse-keys');
    expect(text).toContain('"providerARNs":["arn:pool"]');
    expect(text).not.toContain('${');
    expect(at(description, '/paths/~1me/get/security')).toEqual([{ idToken: [] }]);
  });

  it('answers preflights with the methods and headers of the path', () => {
    const preflight = at(
      gatewayOf('transit/v2'),
      '/paths/~1alerts/options/x-amazon-apigateway-integration/responses/default/responseParameters',
    );
    expect(preflight).toMatchObject({
      'method.response.header.Access-Control-Allow-Methods': "'GET,POST,OPTIONS'",
      'method.response.header.Access-Control-Allow-Headers': expect.stringContaining(
        'X-Api-Key',
      ) as string,
    });
  });

  it('lets a browser read refusals of the gateway', () => {
    expect(
      at(
        gatewayOf('transit/v2'),
        '/x-amazon-apigateway-gateway-responses/DEFAULT_4XX/responseParameters',
      ),
    ).toMatchObject({
      'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
    });
  });

  it('keeps examples for answers where no integration is named', () => {
    expect(
      at(
        gatewayOf('transit/v2'),
        '/paths/~1status/get/responses/200/content/application~1json/example/status',
      ),
    ).toBe('ok');
  });

  it('writes keywords of 3.1 as 3.0 has them, and names models with letters and digits only', () => {
    const schema = { type: ['string', 'null'], const: 'a', examples: ['b'], description: 'words' };
    const description = convert(
      {
        '/a': {
          get: {
            responses: {
              '200': {
                description: 'ok',
                content: {
                  'application/json': { schema: { $ref: '#/components/schemas/My-Type.1' } },
                },
              },
            },
          },
        },
      },
      {
        components: {
          schemas: {
            'My-Type.1': {
              properties: {
                a: schema,
                b: { exclusiveMinimum: 3 },
                c: { contentMediaType: 'image/png' },
              },
            },
          },
        },
      },
    );
    expect(at(description, '/components/schemas/MyType1/properties')).toEqual({
      a: { type: 'string', nullable: true, enum: ['a'], example: 'b' },
      b: { minimum: 3, exclusiveMinimum: true },
      c: { type: 'string', format: 'binary' },
    });
  });

  it('gives sibling variables one name, since a resource may have one variable below it only', () => {
    const parameter = (name: string) => [
      { name, in: 'path', required: true, schema: { type: 'string' } },
    ];
    const description = convert({
      '/repos/{owner}': { get: { parameters: parameter('owner'), ...ok } },
      '/repos/{template}/generate': { post: { parameters: parameter('template'), ...ok } },
    });
    expect(Object.keys(description['paths'] as JsonObject)).toEqual([
      '/repos/{owner}',
      '/repos/{owner}/generate',
    ]);
    expect(at(description, '/paths/~1repos~1{owner}~1generate/post/parameters/0/name')).toBe(
      'owner',
    );
  });

  it('leaves out paths that API Gateway cannot route', () => {
    const description = convert({
      '/駅': { get: ok },
      '/a.{format}': { get: ok },
      '/fine': { get: ok },
    });
    expect(Object.keys(description['paths'] as JsonObject)).toEqual(['/fine']);
  });
});
