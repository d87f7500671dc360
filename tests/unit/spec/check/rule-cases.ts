/** A description that no rule finds fault with. */
export const cleanDescription = () => ({
  openapi: '3.0.3',
  info: { title: 'Orders', version: '1.0.0', description: 'What was ordered.' },
  servers: [{ url: 'https://api.orders.example' }],
  security: [{ Key: [] }],
  tags: [{ name: 'Orders', description: 'Orders.' }],
  'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true } },
  paths: {
    '/orders/{id}': {
      put: {
        operationId: 'replaceOrder',
        tags: ['Orders'],
        summary: 'Replace an order',
        description: 'Writes it anew.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: 'Its id.',
            schema: { type: 'string' },
            example: 'o-1',
          },
        ],
        requestBody: json({ $ref: '#/components/schemas/Order' }, { note: 'by the door' }),
        responses: {
          '200': { description: 'As it is now.', ...json({ type: 'object' }, { id: 'o-1' }) },
          '404': { description: 'No such order.', ...json({ type: 'object' }, { error: 'gone' }) },
        },
        'x-amazon-apigateway-request-validator': 'all',
        'x-amazon-apigateway-integration': {
          type: 'http_proxy',
          httpMethod: 'PUT',
          uri: 'https://${stageVariables.backend}/orders/{id}',
          timeoutInMillis: 5000,
          passthroughBehavior: 'when_no_match',
          contentHandling: 'CONVERT_TO_TEXT',
          requestParameters: { 'integration.request.path.id': 'method.request.path.id' },
        },
      },
    },
  },
  components: {
    schemas: { Order: { type: 'object', properties: { note: { type: 'string' } } } },
    securitySchemes: { Key: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
  },
});

export type Description = ReturnType<typeof cleanDescription>;
type Operation = Description['paths']['/orders/{id}']['put'];

function json(schema: object, example: object) {
  return { content: { 'application/json': { schema, example } } };
}

type Case = readonly [rule: string, spoil: (from: Description) => object, pointer: string];

const at = '/paths/~1orders~1{id}';
const integrationAt = `${at}/put/x-amazon-apigateway-integration`;

const operation = (members: object) => (from: Description) => {
  Object.assign(from.paths['/orders/{id}'].put, members);
  return from;
};
const parameter = (members: object) => (from: Description) => {
  Object.assign(from.paths['/orders/{id}'].put.parameters[0] ?? {}, members);
  return from;
};
const integration = (members: object) => (from: Description) => {
  Object.assign(from.paths['/orders/{id}'].put['x-amazon-apigateway-integration'], members);
  return from;
};
const root = (members: object) => (from: Description) => ({ ...from, ...members });
const path = (name: string) => (from: Description) => ({
  ...from,
  paths: { ...from.paths, [name]: withoutId(from.paths['/orders/{id}'].put) },
});
const withoutId = ({ responses, tags }: Operation) => ({
  get: { ...{ responses, tags, operationId: 'other', summary: 'x', description: 'x' } },
});
const component = (kind: 'schemas' | 'securitySchemes', members: object) => (from: Description) => {
  Object.assign(from.components[kind], members);
  return from;
};
const authorizer = (members: object) =>
  component('securitySchemes', {
    Key: {
      ...{ type: 'apiKey', in: 'header', name: 'x-api-key' },
      'x-amazon-apigateway-authtype': 'custom',
      'x-amazon-apigateway-authorizer': members,
    },
  });

/** For each rule a way to spoil the clean description, and the pointer that the rule then names. */
export const ruleCases: readonly Case[] = [
  [
    'api-key-scheme',
    component('securitySchemes', { Key: { type: 'apiKey', in: 'query', name: 'key' } }),
    '/info',
  ],
  [
    'error-response',
    (from) => {
      Reflect.deleteProperty(from.paths['/orders/{id}'].put.responses, '404');
      return from;
    },
    `${at}/put/responses`,
  ],
  [
    'error-response-body',
    (from) => {
      Reflect.deleteProperty(from.paths['/orders/{id}'].put.responses['404'], 'content');
      return from;
    },
    `${at}/put/responses/404`,
  ],
  ['info-description', root({ info: { title: 'Orders', version: '1' } }), '/info'],
  ['operation-id-url-safe', operation({ operationId: 'replace/order' }), `${at}/put/operationId`],
  ['operation-tag', operation({ tags: [] }), `${at}/put`],
  ['parameter-example', parameter({ example: undefined }), `${at}/put/parameters/0`],
  [
    'request-example',
    operation({ requestBody: { content: { 'application/json': { schema: { type: 'string' } } } } }),
    `${at}/put/requestBody/content/application~1json`,
  ],
  [
    'response-example',
    (from) => {
      Reflect.deleteProperty(
        from.paths['/orders/{id}'].put.responses['200'].content['application/json'],
        'example',
      );
      Object.assign(
        from.paths['/orders/{id}'].put.responses['200'].content['application/json'].schema,
        { properties: { id: { type: 'string' } } },
      );
      return from;
    },
    `${at}/put/responses/200/content/application~1json`,
  ],
  ['security-declared', root({ security: undefined }), `${at}/put`],
  ['server-url', root({ servers: [{ url: 'http://localhost:3000' }] }), '/servers/0/url'],
  [
    'gateway-authorizer',
    authorizer({ type: 'token' }),
    '/components/securitySchemes/Key/x-amazon-apigateway-authorizer',
  ],
  [
    'gateway-connection',
    integration({ connectionType: 'VPC_LINK' }),
    `${integrationAt}/connectionType`,
  ],
  [
    'gateway-content-handling',
    integration({ contentHandling: 'BASE64' }),
    `${integrationAt}/contentHandling`,
  ],
  [
    'gateway-extension-name',
    operation({ 'x-amazon-apigateway-intergration': {} }),
    `${at}/put/x-amazon-apigateway-intergration`,
  ],
  ['gateway-greedy-path', path('/files/{path+}/meta'), '/paths/~1files~1{path+}~1meta'],
  ['gateway-integration-method', integration({ httpMethod: undefined }), integrationAt],
  [
    'gateway-integration-timeout',
    integration({ timeoutInMillis: 30000 }),
    `${integrationAt}/timeoutInMillis`,
  ],
  ['gateway-integration-type', integration({ type: 'lambda' }), `${integrationAt}/type`],
  ['gateway-integration-uri', integration({ uri: 'orders.example' }), `${integrationAt}/uri`],
  ['gateway-mock-template', integration({ type: 'mock' }), integrationAt],
  [
    'gateway-parameter-names',
    (from) => {
      const { parameters } = from.paths['/orders/{id}'].put;
      parameters.push(...parameters.map((first) => ({ ...first, in: 'query' })));
      return from;
    },
    `${at}/put`,
  ],
  [
    'gateway-passthrough-behavior',
    integration({ passthroughBehavior: 'always' }),
    `${integrationAt}/passthroughBehavior`,
  ],
  ['gateway-path', path('/files/{name}.json'), '/paths/~1files~1{name}.json'],
  [
    'gateway-request-mapping',
    integration({ requestParameters: { 'integration.request.header.a': 'fixed' } }),
    `${integrationAt}/requestParameters/integration.request.header.a`,
  ],
  [
    'gateway-request-validator',
    operation({ 'x-amazon-apigateway-request-validator': 'everything' }),
    `${at}/put/x-amazon-apigateway-request-validator`,
  ],
  [
    'gateway-response-type',
    root({ 'x-amazon-apigateway-gateway-responses': { THROTTLE: {} } }),
    '/x-amazon-apigateway-gateway-responses/THROTTLE',
  ],
  [
    'gateway-settings',
    root({ 'x-amazon-apigateway-api-key-source': 'QUERY' }),
    '/x-amazon-apigateway-api-key-source',
  ],
  [
    'gateway-stage-variable',
    integration({ uri: 'https://${stageVariables.back-end}/orders' }),
    `${integrationAt}/uri`,
  ],
  [
    'import-model-name',
    component('schemas', { 'Order-Line': { type: 'object' } }),
    '/components/schemas/Order-Line',
  ],
  ['import-path-variable', path('/orders/{orderId}/lines'), '/paths/~1orders~1{orderId}~1lines'],
  [
    'import-schema-keyword',
    component('schemas', { Order: { type: 'object', readOnly: true } }),
    '/components/schemas/Order/readOnly',
  ],
  [
    'import-security-scheme',
    component('securitySchemes', { Token: { type: 'http', scheme: 'bearer' } }),
    '/components/securitySchemes/Token/type',
  ],
  ['import-version', root({ openapi: '3.1.0' }), '/openapi'],
];
