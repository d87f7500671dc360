import type {
  ApiKey,
  Authorizer,
  BasePathMapping,
  Deployment,
  DomainName,
  GatewayResponse,
  Integration,
  Method,
  Model,
  RequestValidator,
  Resource,
  RestApi,
  Stage,
  UsagePlan,
} from '@aws-sdk/client-api-gateway';

/**
 * The rows of the gateway's state, in the shapes of AWS's own model, with one change: a time is epoch seconds, as on the wire.
 */
type OnTheWire<T> = {
  [K in keyof T]: Date extends T[K] ? number | Extract<T[K], undefined> : T[K];
};

export interface RestApiRecord extends OnTheWire<RestApi> {
  readonly id: string;
  readonly name: string;
  readonly rootResourceId: string;
}

/** Where an imported method is described: `description.paths[path][method]` of the {@link ImportedDescriptionRecord} of this id. */
export interface DescribedOperation {
  readonly descriptionId: string;
  readonly path: string;
  /** Lower-case; `x-amazon-apigateway-any-method` for ANY. */
  readonly method: string;
}

/** A method of a resource, with its `methodIntegration` (which holds the integration responses) and `methodResponses`. */
export interface MethodRecord extends Method {
  readonly httpMethod: string;
  readonly authorizationType: string;
  readonly apiKeyRequired: boolean;
  readonly methodIntegration?: Integration | undefined;
  /**
   * Set on methods that came from a description. AWS keeps no such link; here a method that names no integration is answered
   * from the examples and schemas found there.
   */
  readonly described?: DescribedOperation | undefined;
}
export interface ResourceRecord extends Resource {
  readonly id: string;
  /** From the root, `/pets/{petId}`. */
  readonly path: string;
  /** By verb in capitals, or `ANY`. */
  readonly resourceMethods?: Record<string, MethodRecord> | undefined;
}
/** A description that ImportRestApi or PutRestApi was given. Never changed once written: its id is a hash of its text. */
export interface ImportedDescriptionRecord {
  /** OpenAPI 3.0; a Swagger 2.0 description is kept converted. `$ref`s are as they were written. */
  readonly description: OpenApiDocument;
}
/** Any JSON object that says it is OpenAPI: nothing below is trusted. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

export interface DeploymentRecord extends OnTheWire<Deployment> {
  readonly id: string;
}
export interface StageRecord extends OnTheWire<Stage> {
  readonly stageName: string;
  readonly deploymentId: string;
}
export interface ApiKeyRecord extends OnTheWire<ApiKey> {
  readonly id: string;
  readonly value: string;
  readonly enabled: boolean;
}
export interface UsagePlanRecord extends UsagePlan {
  readonly id: string;
}
/** One key on one plan. */
export interface UsagePlanKeyRecord {
  readonly usagePlanId: string;
  readonly keyId: string;
  /** Epoch seconds of when the key was put on the plan: the quota's offset counts in that period. */
  readonly createdDate: number;
}
export interface DomainNameRecord extends OnTheWire<DomainName> {
  readonly domainName: string;
}
export interface AuthorizerRecord extends Authorizer {
  readonly id: string;
  readonly name: string;
}
export interface ModelRecord extends Model {
  readonly id: string;
  readonly name: string;
  /** JSON schema draft 4 as text; a reference to another model reads `https://apigateway.amazonaws.com/restapis/{apiId}/models/{name}`. */
  readonly schema?: string | undefined;
}
export interface RequestValidatorRecord extends RequestValidator {
  readonly id: string;
}
/** A customised gateway response; types that were never set have no row. */
export interface GatewayResponseRecord extends GatewayResponse {
  readonly responseType: NonNullable<GatewayResponse['responseType']>;
}
/** `(none)` is the base path of the mapping at the root of a domain. */
export interface BasePathMappingRecord extends BasePathMapping {
  readonly basePath: string;
  readonly restApiId: string;
}

/** An API as it was when it was deployed: what the data plane serves, unchanged by later edits. */
export interface ApiSnapshot {
  readonly restApi: RestApiRecord;
  readonly resources: readonly ResourceRecord[];
  readonly authorizers: readonly AuthorizerRecord[];
  readonly models: readonly ModelRecord[];
  readonly requestValidators: readonly RequestValidatorRecord[];
  readonly gatewayResponses: readonly GatewayResponseRecord[];
}

/** What is stored under each kind; the comment is the key. */
export interface Kinds {
  /** apiId */
  restApi: RestApiRecord;
  /** apiId/resourceId */
  resource: ResourceRecord;
  /** apiId/authorizerId */
  authorizer: AuthorizerRecord;
  /** apiId/modelName */
  model: ModelRecord;
  /** apiId/validatorId */
  requestValidator: RequestValidatorRecord;
  /** apiId/responseType */
  gatewayResponse: GatewayResponseRecord;
  /** apiId/descriptionId */
  importedDescription: ImportedDescriptionRecord;
  /** apiId/deploymentId */
  deployment: DeploymentRecord;
  /** apiId/deploymentId: apart from the deployment, so that a list of deployments need not read it */
  snapshot: ApiSnapshot;
  /** apiId/stageName */
  stage: StageRecord;
  /** keyId */
  apiKey: ApiKeyRecord;
  /** usagePlanId */
  usagePlan: UsagePlanRecord;
  /** usagePlanId/keyId */
  usagePlanKey: UsagePlanKeyRecord;
  /** domainName */
  domainName: DomainNameRecord;
  /** domainName/basePath */
  basePathMapping: BasePathMappingRecord;
  /** `account` */
  account: { readonly cloudwatchRoleArn?: string };
}
export type Kind = keyof Kinds;
