import type { GatewayResponseRecord, OpenApiDocument } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import {
  gatewayResponseStatuses,
  gatewayResponseTypes,
} from '../gateway-responses/default-gateway-responses.ts';
import type { ImportErrors } from './import-errors.ts';
import { objectOf, textEntries } from './json-object.ts';

/** Reads `x-amazon-apigateway-gateway-responses`. */
export function importGatewayResponses(
  document: OpenApiDocument,
  errors: ImportErrors,
): readonly GatewayResponseRecord[] {
  const responses = Object.entries(objectOf(document['x-amazon-apigateway-gateway-responses']));
  return responses.flatMap(([name, value]) => {
    const what = `Unable to put gateway response '${name}'`;
    return errors.gather(what, () => readGatewayResponse(name, value)) ?? [];
  });
}

function readGatewayResponse(name: string, value: unknown): GatewayResponseRecord {
  const responseType = gatewayResponseTypes.find((type) => type === name);
  if (!responseType) throw badRequest('Invalid gateway response type');
  const { statusCode, responseParameters, responseTemplates } = objectOf(value);
  return {
    responseType,
    statusCode:
      statusCode === undefined || statusCode === null
        ? gatewayResponseStatuses[responseType]
        : String(statusCode),
    responseParameters: textEntries(responseParameters),
    responseTemplates: textEntries(responseTemplates),
    defaultResponse: false,
  };
}
