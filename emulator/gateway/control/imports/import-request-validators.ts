import type { OpenApiDocument, RequestValidatorRecord } from '../../state/records.ts';
import { newIdentifier } from '../identifiers.ts';
import { objectOf } from './json-object.ts';

/**
 * Reads `x-amazon-apigateway-request-validators`.
 * @param existing validators of the API; one of the same name keeps its id
 * @returns by name
 */
export function importRequestValidators(
  document: OpenApiDocument,
  existing: readonly RequestValidatorRecord[],
): ReadonlyMap<string, RequestValidatorRecord> {
  const validators = Object.entries(objectOf(document['x-amazon-apigateway-request-validators']));
  return new Map(
    validators.map(([name, value]) => {
      const { validateRequestBody, validateRequestParameters } = objectOf(value);
      const id = existing.find((row) => row.name === name)?.id ?? newIdentifier(6);
      return [
        name,
        {
          id,
          name,
          validateRequestBody: validateRequestBody === true,
          validateRequestParameters: validateRequestParameters === true,
        },
      ];
    }),
  );
}
