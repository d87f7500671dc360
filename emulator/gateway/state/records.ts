import type {
  ApiKey,
  Authorizer,
  BasePathMapping,
  Deployment,
  DomainName,
  GatewayResponse,
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
  /**
   * The description the API was imported from. AWS keeps none of it; here it is what answers are made from for operations
   * that name no integration.
   */
  readonly importedDescription?: string;
}
export interface ResourceRecord extends Resource {
  readonly id: string;
  readonly path: string;
  readonly resourceMethods?: Record<string, Method>;
}
export interface DeploymentRecord extends OnTheWire<Deployment> {
  readonly id: string;
  readonly snapshot: ApiSnapshot;
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
}

/** An API as it was when it was deployed: what the data plane serves, unchanged by later edits. */
export interface ApiSnapshot {
  readonly restApi: RestApiRecord;
  readonly resources: readonly ResourceRecord[];
  readonly authorizers: readonly Authorizer[];
  readonly models: readonly Model[];
  readonly requestValidators: readonly RequestValidator[];
  readonly gatewayResponses: readonly GatewayResponse[];
}

/** What is stored under each kind; the comment is the key. */
export interface Kinds {
  /** apiId */
  restApi: RestApiRecord;
  /** apiId/resourceId */
  resource: ResourceRecord;
  /** apiId/authorizerId */
  authorizer: Authorizer;
  /** apiId/modelName */
  model: Model;
  /** apiId/validatorId */
  requestValidator: RequestValidator;
  /** apiId/responseType */
  gatewayResponse: GatewayResponse;
  /** apiId/deploymentId */
  deployment: DeploymentRecord;
  /** apiId/stageName */
  stage: StageRecord;
  /** keyId */
  apiKey: ApiKeyRecord;
  /** usagePlanId */
  usagePlan: UsagePlanRecord;
  /** usagePlanId/keyId */
  usagePlanKey: UsagePlanKeyRecord;
  /** domainName */
  domainName: OnTheWire<DomainName>;
  /** domainName/basePath */
  basePathMapping: BasePathMapping;
  /** `account` */
  account: { readonly cloudwatchRoleArn?: string };
}
export type Kind = keyof Kinds;
