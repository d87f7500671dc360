import type { GatewayResponseType } from '@aws-sdk/client-api-gateway';
import { readDescribedApi, type DescribedApi } from '../integrations/described-api.ts';
import type {
  ApiSnapshot,
  AuthorizerRecord,
  GatewayResponseRecord,
  OpenApiDocument,
  RequestValidatorRecord,
  RestApiRecord,
} from '../state/records.ts';
import { createBodyValidator, type BodyValidator } from '../validation/body-validator.ts';
import { buildRouteTree, type RouteNode } from './route-tree.ts';

/** A deployment in the form that requests are served from. Made once; what is costly in it is made at first use. */
export interface CompiledApi {
  readonly restApi: RestApiRecord;
  readonly routes: RouteNode;
  readonly authorizers: ReadonlyMap<string, AuthorizerRecord>;
  readonly validators: ReadonlyMap<string, RequestValidatorRecord>;
  readonly gatewayResponses: ReadonlyMap<GatewayResponseType, GatewayResponseRecord>;
  readonly validateBody: BodyValidator;
  /** A description the API was imported from, by its id. */
  readonly describedApi: (descriptionId: string) => DescribedApi | undefined;
}

/** @param readDescription finds a description that the API was imported from, by its id */
export function compileApi(
  snapshot: ApiSnapshot,
  readDescription: (id: string) => OpenApiDocument | undefined,
): CompiledApi {
  const { restApi, resources, authorizers, requestValidators, gatewayResponses } = snapshot;
  return {
    restApi,
    routes: buildRouteTree(resources),
    authorizers: byKey(authorizers, (authorizer) => authorizer.id),
    validators: byKey(requestValidators, (validator) => validator.id),
    gatewayResponses: byKey(gatewayResponses, (response) => response.responseType),
    validateBody: createBodyValidator(restApi.id, snapshot.models),
    describedApi: remembered((id) => {
      const document = readDescription(id);
      return document && readDescribedApi(document);
    }),
  };
}

function byKey<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, { readonly value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
