import type { Location, UserContext } from '@redocly/openapi-core';
import type { JsonObject } from '../../model/json.ts';

/** How much a finding weighs. An error fails `npm run check:openapi`, a warning does not, what is off is not looked for. */
export const checkSeverities = ['error', 'warning', 'off'] as const;
export type CheckSeverity = (typeof checkSeverities)[number];

/** What a rule knows beside the file: what follows from the owner's config. */
export interface CheckFacts {
  /** Whether a plan covers this version, so that its operations need a key unless they say otherwise. */
  readonly takesKeys: boolean;
  /** Whether it is the portal's own API, whose address is relative to the portal. */
  readonly isPortal: boolean;
}

/** What a rule is handed with a node: where it stands, what a `$ref` leads to, and whom to tell. */
export type CheckContext = Pick<UserContext, 'location' | 'resolve' | 'key' | 'parent'> & {
  report(problem: { readonly message: string; readonly location?: Location }): void;
};

type Visit = (node: JsonObject, context: CheckContext) => void;

/** Called for each node of a kind, wherever a `$ref` leads; a node that several share is visited once. */
export interface CheckVisitor {
  readonly Root?: Visit;
  readonly Info?: Visit;
  readonly Server?: Visit;
  readonly PathItem?: Visit;
  readonly Operation?: Visit;
  readonly Parameter?: Visit;
  readonly RequestBody?: Visit;
  readonly Response?: Visit;
  readonly Schema?: Visit;
  readonly SecurityScheme?: Visit;
  readonly NamedSchemas?: Visit;
}

/** One rule of `npm run check:openapi`. The engine is Redocly's: it walks the files and knows their lines. */
export interface CheckRule {
  /** Permanent, kebab-case; `gateway-…` is about Amazon API Gateway, `import-…` about importing the file there yourself. */
  readonly name: string;
  readonly severity: CheckSeverity;
  /** How to mend what it finds, one sentence. */
  readonly hint: string;
  /** Why the rule is there: the page that dictates it, or what a reader loses. */
  readonly source: string;
  readonly visit: (facts: CheckFacts) => CheckVisitor;
}

const guide = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/';

/** Pages of AWS that rules stand on. */
export const awsPages = {
  integration: `${guide}api-gateway-swagger-extensions-integration.html`,
  integrationTypes: `${guide}api-gateway-api-integration-types.html`,
  requestParameters: `${guide}api-gateway-swagger-extensions-integration-requestParameters.html`,
  mock: `${guide}how-to-mock-integration.html`,
  validator: `${guide}api-gateway-swagger-extensions-request-validator.html`,
  authorizer: `${guide}api-gateway-swagger-extensions-authorizer.html`,
  gatewayResponses: `${guide}supported-gateway-response-types.html`,
  stageVariables: `${guide}stage-variables.html`,
  extensions: `${guide}api-gateway-swagger-extensions.html`,
  notes: `${guide}api-gateway-known-issues.html`,
  putMethod: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html',
  createResource: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html',
} as const;
