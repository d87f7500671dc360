import type { SecurityRequirement } from '../../model/operation.ts';
import type { SecurityScheme } from '../../model/server.ts';
import {
  defined,
  field,
  isJsonObject,
  objectField,
  stringField,
  type Json,
  type JsonObject,
} from '../../model/json.ts';
import type { DocumentReader } from './reader.ts';

/** The security schemes of a document by name. */
export function readSecuritySchemes(reader: DocumentReader): Record<string, SecurityScheme> {
  const schemes = objectField(objectField(reader.document, 'components'), 'securitySchemes');
  return Object.fromEntries(
    Object.entries(schemes).map(([name, written]) => [name, readScheme(reader.deref(written))]),
  );
}

/** One security scheme of OpenAPI or AsyncAPI, its `$ref` followed already. */
export function readScheme(value: JsonObject): SecurityScheme {
  const type = stringField(value, 'type') ?? 'unknown';
  const description = stringField(value, 'description');
  const text = (key: string): string => stringField(value, key) ?? '';
  switch (type) {
    case 'apiKey':
    case 'httpApiKey':
      return defined({
        type: 'apiKey' as const,
        name: text('name'),
        in: keyPlace(text('in')),
        description,
      });
    case 'http':
      return defined({
        type: 'http' as const,
        scheme: text('scheme').toLowerCase(),
        bearerFormat: stringField(value, 'bearerFormat'),
        description,
      });
    case 'oauth2':
      return defined({ type: 'oauth2' as const, flows: objectField(value, 'flows'), description });
    case 'openIdConnect':
      return defined({
        type: 'openIdConnect' as const,
        openIdConnectUrl: text('openIdConnectUrl'),
        description,
      });
    case 'mutualTLS':
      return defined({ type: 'mutualTLS' as const, description });
    default:
      return defined({ type: 'other' as const, name: type, description });
  }
}

function keyPlace(place: string): Extract<SecurityScheme, { type: 'apiKey' }>['in'] {
  return place === 'query' || place === 'cookie' || place === 'user' || place === 'password'
    ? place
    : 'header';
}

/** A `security` list; `undefined` when the place has none, which differs from an empty one. */
export function readSecurity(value: Json | undefined): readonly SecurityRequirement[] | undefined {
  const security = field(value, 'security');
  if (!Array.isArray(security)) return undefined;
  return security.filter(isJsonObject).map((alternative) => ({
    schemes: Object.entries(alternative).map(([name, scopes]) => ({
      name,
      scopes: Array.isArray(scopes) ? scopes.map(String) : [],
    })),
  }));
}
