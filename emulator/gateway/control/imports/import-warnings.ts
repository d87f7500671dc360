import type { OpenApiDocument } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import type { OperationCall } from '../operation.ts';
import { objectOf, type JsonObject } from './json-object.ts';

/** What of AWS's extensions an import takes over, at the root, in a path and in an operation. */
const taken = new Set(
  [
    ...['any-method', 'api-key-source', 'auth', 'binary-media-types', 'endpoint-configuration'],
    ...['gateway-responses', 'importexport-version', 'integration', 'minimum-compression-size'],
    ...['policy', 'request-validator', 'request-validators'],
  ].map((name) => `x-amazon-apigateway-${name}`),
);

/**
 * Names the extensions of a description that are not emulated and therefore left out. Where AWS puts such words into its answer it
 * is not known; an API has `warnings` for those of an import.
 * @throws AwsError 400 when there are any and the request says `failonwarnings=true`
 */
export function importWarnings(
  { query }: Pick<OperationCall, 'query'>,
  document: OpenApiDocument,
): { readonly warnings?: readonly string[] } {
  const found = [
    ...unknownIn(document, '#'),
    ...Object.entries(objectOf(document['paths'])).flatMap(([path, item]) =>
      warningsOfPath(objectOf(item), `#/paths/${escapePointer(path)}`),
    ),
  ];
  if (found.length > 0 && query.get('failonwarnings') === 'true')
    throw badRequest(`Warnings found during import:\n\t${found.join('\n\t')}`);
  return found.length > 0 ? { warnings: found } : {};
}

const warningsOfPath = (item: JsonObject, at: string): string[] => [
  ...unknownIn(item, at),
  ...Object.entries(item).flatMap(([method, operation]) => {
    const place = `${at}/${method}`;
    return [...unknownIn(objectOf(operation), place), ...streaming(objectOf(operation), place)];
  }),
];

const unknownIn = (value: JsonObject, at: string): string[] =>
  Object.keys(value)
    .filter((name) => name.startsWith('x-amazon-apigateway-') && !taken.has(name))
    .map((name) => `${at}/${name} is not emulated and was left out.`);

function streaming(operation: JsonObject, at: string): string[] {
  const name = 'x-amazon-apigateway-integration';
  const isStream = objectOf(operation[name])['responseTransferMode'] === 'STREAM';
  return isStream
    ? [`${at}/${name}/responseTransferMode STREAM is not emulated: the answer comes whole.`]
    : [];
}

/** RFC 6901 */
const escapePointer = (segment: string) => segment.replaceAll('~', '~0').replaceAll('/', '~1');
