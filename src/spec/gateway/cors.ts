import { stringField, type Json, type JsonObject } from '../../model/json.ts';

const allowed = ['Authorization', 'Content-Type', 'Idempotency-Key', 'Prefer', 'X-Api-Key'];
const oneDay = '86400';

/**
 * Answers a browser's preflight for one path: a MOCK method, since preflights carry no key and must not reach a backend.
 * @param methods upper-case methods of the path
 * @param parameters those of the path's operations: a preflight names the variables of the path and allows the headers
 */
export function preflightMethod(
  methods: readonly string[],
  parameters: readonly Json[],
): JsonObject {
  const headers = named(parameters, 'header').flatMap(
    (parameter) => stringField(parameter, 'name') ?? [],
  );
  const variables = new Map(
    named(parameters, 'path').map((one) => [stringField(one, 'name'), one]),
  );
  const values = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': [...methods, 'OPTIONS'].join(','),
    'Access-Control-Allow-Headers': [...new Set([...allowed, ...headers])].join(','),
    'Access-Control-Max-Age': oneDay,
  };
  const names = Object.keys(values);
  return {
    parameters: [...variables.values()],
    responses: {
      '204': {
        description: '',
        headers: Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' } }])),
      },
    },
    security: [],
    'x-amazon-apigateway-integration': {
      type: 'mock',
      passthroughBehavior: 'when_no_match',
      requestTemplates: { 'application/json': '{"statusCode": 204}' },
      responses: {
        default: {
          statusCode: '204',
          responseParameters: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              `method.response.header.${name}`,
              `'${value}'`,
            ]),
          ),
        },
      },
    },
  };
}

function named(parameters: readonly Json[], place: string): readonly Json[] {
  return parameters.filter((parameter) => stringField(parameter, 'in') === place);
}

/** Lets a browser read what the gateway itself answers (401, 403, 429, …), which otherwise looks like a failed connection. */
export const readableGatewayResponses: JsonObject = Object.fromEntries(
  ['DEFAULT_4XX', 'DEFAULT_5XX'].map((type) => [
    type,
    {
      responseParameters: {
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
        'gatewayresponse.header.Access-Control-Expose-Headers': "'*'",
      },
    },
  ]),
);
