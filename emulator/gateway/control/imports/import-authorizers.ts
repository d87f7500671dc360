import type { AuthorizerRecord, OpenApiDocument } from '../../state/records.ts';
import { checkAuthorizer, defaultAuthType } from '../authorizers/authorizer.ts';
import { badRequest } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import type { ImportErrors } from './import-errors.ts';
import { arrayOf, isObject, objectOf, resolve, textOf, type JsonObject } from './json-object.ts';

/** Seconds a user pool authorizer's answer is kept when the description does not say. */
const defaultResultTtlInSeconds = 300;

/**
 * Makes authorizers of the security schemes that have an `x-amazon-apigateway-authorizer`.
 * @param existing authorizers of the API; one of the same name keeps its id
 * @returns by the scheme's name
 */
export function importAuthorizers(
  document: OpenApiDocument,
  existing: readonly AuthorizerRecord[],
  errors: ImportErrors,
): ReadonlyMap<string, AuthorizerRecord> {
  const authorizers = new Map<string, AuthorizerRecord>();
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  for (const [name, value] of Object.entries(schemes)) {
    const scheme = resolve(document, value);
    const extension = scheme['x-amazon-apigateway-authorizer'];
    if (!isObject(extension)) continue;
    const id = existing.find((row) => row.name === name)?.id ?? newIdentifier(6);
    const authorizer = errors.gather(`Unable to create authorizer '${name}'`, () => {
      const wanted = { id, name, ...readAuthorizer(scheme, extension) };
      checkAuthorizer(wanted);
      return wanted;
    });
    if (authorizer) authorizers.set(name, authorizer);
  }
  return authorizers;
}

function readAuthorizer(
  scheme: JsonObject,
  extension: JsonObject,
): Omit<AuthorizerRecord, 'id' | 'name'> {
  const type = typeOf(extension['type']);
  const providerARNs = arrayOf(extension['providerARNs']).map(String);
  const ttl = extension['authorizerResultTtlInSeconds'];
  const authType = textOf(scheme['x-amazon-apigateway-authtype']) ?? defaultAuthType(type);
  return {
    type,
    authType,
    ...(providerARNs.length > 0 && { providerARNs }),
    ...textMembers(extension, [
      'authorizerUri',
      'authorizerCredentials',
      'identityValidationExpression',
    ]),
    ...identitySource(scheme, extension),
    ...(typeof ttl === 'number' && { authorizerResultTtlInSeconds: ttl }),
    ...(ttl === undefined &&
      type === 'COGNITO_USER_POOLS' && { authorizerResultTtlInSeconds: defaultResultTtlInSeconds }),
  };
}

function typeOf(value: unknown): NonNullable<AuthorizerRecord['type']> {
  const type = textOf(value)?.toUpperCase();
  if (type === 'TOKEN' || type === 'REQUEST' || type === 'COGNITO_USER_POOLS') return type;
  throw badRequest(`Invalid authorizer type: ${textOf(value) ?? 'null'}`);
}

/** Where the token is: as the extension says, else in the header the scheme names. */
function identitySource(scheme: JsonObject, extension: JsonObject) {
  const stated = textOf(extension['identitySource']);
  const header = textOf(scheme['name']);
  const source = stated ?? (header && `method.request.header.${header}`);
  return source ? { identitySource: source } : {};
}

function textMembers<const Name extends string>(
  source: JsonObject,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const members: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = textOf(source[name]);
    if (text !== undefined) members[name] = text;
  }
  return members;
}
