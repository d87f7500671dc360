import type { ApiVersion } from '../../../../src/model/api.ts';
import type { Operation, Parameter } from '../../../../src/model/operation.ts';
import type { Schema, SchemaNode } from '../../../../src/model/schema.ts';

/** A version with nothing in it but what a test is about. */
export const apiVersion = (part: Partial<ApiVersion> = {}): ApiVersion => ({
  apiId: 'test',
  version: 'v1',
  file: 'openapi/test/v1.yaml',
  format: { name: 'openapi', version: '3.1.0' },
  protocol: 'http',
  title: 'Test',
  release: '1',
  lifecycle: 'stable',
  servers: [],
  tags: [],
  operations: [],
  channels: [],
  schemas: {},
  securitySchemes: {},
  ...part,
});

export const operation = (part: Partial<Operation> = {}): Operation => ({
  slug: 'read-thing',
  operationId: 'readThing',
  kind: 'operation',
  method: 'get',
  path: '/things',
  tags: [],
  deprecated: false,
  parameters: [],
  responses: [],
  security: [],
  requiresKey: false,
  ...part,
});

export const parameter = (part: Partial<Parameter> = {}): Parameter => ({
  name: 'q',
  in: 'query',
  required: false,
  deprecated: false,
  style: 'form',
  explode: true,
  allowReserved: false,
  examples: [],
  ...part,
});

export const schema = (part: Partial<Schema> = {}): Schema => ({
  types: [],
  examples: [],
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  constraints: {},
  properties: [],
  ...part,
});

/** An object of properties; a name that ends with `!` is required. */
export const objectOf = (
  properties: Readonly<Record<string, SchemaNode>>,
  part: Partial<Schema> = {},
): Schema =>
  schema({
    types: ['object'],
    properties: Object.entries(properties).map(([name, node]) => ({
      name: name.replace(/!$/, ''),
      required: name.endsWith('!'),
      schema: node,
    })),
    ...part,
  });

export const text = schema({ types: ['string'] });

/** An operation that takes a JSON body. */
export const takes = (node: SchemaNode, part: Partial<Operation> = {}): Operation =>
  operation({
    method: 'post',
    requestBody: {
      required: true,
      contents: [{ mediaType: 'application/json', schema: node, examples: [] }],
    },
    ...part,
  });

/** An operation that answers with JSON. */
export const gives = (node: SchemaNode, part: Partial<Operation> = {}): Operation =>
  operation({
    responses: [
      {
        status: '200',
        headers: [],
        contents: [{ mediaType: 'application/json', schema: node, examples: [] }],
      },
    ],
    ...part,
  });
