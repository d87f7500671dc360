/** One API that uses everything an import reads, as OpenAPI 3.0 and as Swagger 2.0. Written for these tests. */
const mock = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: { default: { statusCode: '200' } },
};
const extensions = {
  'x-amazon-apigateway-api-key-source': 'HEADER',
  'x-amazon-apigateway-binary-media-types': ['image/png'],
  'x-amazon-apigateway-gateway-responses': {
    DEFAULT_4XX: {
      responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
    },
  },
  'x-amazon-apigateway-request-validators': {
    all: { validateRequestBody: true, validateRequestParameters: true },
    body: { validateRequestBody: true, validateRequestParameters: false },
  },
};
const info = { title: 'PetStore', description: 'Pets', version: '1.0' };
const security = [{ api_key: [] }];
const securitySchemes = {
  api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
  'test-authorizer': {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': 'oauth2',
    'x-amazon-apigateway-authorizer': {
      type: 'token',
      authorizerUri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations',
      identityValidationExpression: '^x-[a-z]+',
      authorizerResultTtlInSeconds: 60,
    },
  },
  users: {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authorizer': {
      type: 'cognito_user_pools',
      providerARNs: ['arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a'],
    },
  },
};
const listPetsIntegration = {
  type: 'http',
  httpMethod: 'GET',
  uri: 'https://pets.example/pets',
  passthroughBehavior: 'when_no_match',
  requestParameters: { 'integration.request.querystring.page': 'method.request.querystring.page' },
  responses: {
    default: {
      statusCode: '200',
      responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
    },
    '4\\d{2}': { statusCode: '404' },
  },
};
const fine = { 200: { description: 'Fine' } };
const unchanged = {
  getPet: { security: [], responses: fine, 'x-amazon-apigateway-integration': mock },
  deletePet: {
    security: [{ users: ['pets/write'], api_key: [] }],
    responses: fine,
    'x-amazon-apigateway-integration': mock,
  },
  any: { responses: fine, 'x-amazon-apigateway-integration': mock },
};

export const petStore = {
  openapi: '3.0.1',
  info,
  security,
  paths: {
    '/pets': {
      get: {
        operationId: 'ListPets',
        security: [{ 'test-authorizer': [] }],
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'string' } },
          { $ref: '#/components/parameters/Trace' },
          { name: 'theme', in: 'cookie', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: 'Pets',
            headers: { 'Access-Control-Allow-Origin': { schema: { type: 'string' } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pets' } } },
          },
          default: { description: 'Anything else' },
        },
        'x-amazon-apigateway-integration': listPetsIntegration,
      },
      post: {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
        },
        responses: fine,
        'x-amazon-apigateway-request-validator': 'body',
        'x-amazon-apigateway-integration': mock,
      },
    },
    '/pets/{petId}': {
      parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
      get: unchanged.getPet,
      delete: unchanged.deletePet,
    },
    '/proxy/{any+}': { 'x-amazon-apigateway-any-method': unchanged.any },
  },
  components: {
    schemas: {
      Pet: { type: 'object', properties: { type: { $ref: '#/components/schemas/PetType' } } },
      PetType: { type: 'string', enum: ['dog', 'cat'] },
      Pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
    },
    parameters: {
      Trace: { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string' } },
    },
    securitySchemes,
  },
  ...extensions,
};

export const petStoreSwagger = {
  swagger: '2.0',
  info,
  security,
  consumes: ['application/json'],
  produces: ['application/json'],
  paths: {
    '/pets': {
      get: {
        operationId: 'ListPets',
        security: [{ 'test-authorizer': [] }],
        parameters: [
          { name: 'page', in: 'query', type: 'string' },
          { name: 'X-Trace', in: 'header', required: true, type: 'string' },
        ],
        responses: {
          200: {
            description: 'Pets',
            schema: { $ref: '#/definitions/Pets' },
            headers: { 'Access-Control-Allow-Origin': { type: 'string' } },
          },
        },
        'x-amazon-apigateway-integration': listPetsIntegration,
      },
      post: {
        parameters: [
          { name: 'Pet', in: 'body', required: true, schema: { $ref: '#/definitions/Pet' } },
        ],
        responses: fine,
        'x-amazon-apigateway-request-validator': 'body',
        'x-amazon-apigateway-integration': mock,
      },
    },
    '/pets/{petId}': {
      parameters: [{ name: 'petId', in: 'path', required: true, type: 'string' }],
      get: unchanged.getPet,
      delete: unchanged.deletePet,
    },
    '/proxy/{any+}': { 'x-amazon-apigateway-any-method': unchanged.any },
  },
  definitions: {
    Pet: { type: 'object', properties: { type: { $ref: '#/definitions/PetType' } } },
    PetType: { type: 'string', enum: ['dog', 'cat'] },
    Pets: { type: 'array', items: { $ref: '#/definitions/Pet' } },
  },
  securityDefinitions: securitySchemes,
  ...extensions,
};
