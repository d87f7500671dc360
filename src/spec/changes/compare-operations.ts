import diff from 'microdiff';
import type { ApiVersion } from '../../model/api.ts';
import type {
  Content,
  Operation,
  Parameter,
  RequestBody,
  Response,
} from '../../model/operation.ts';
import type { ApiChange, ChangePart, Direction, OperationPlace } from '../../model/api-change.ts';
import { type JudgedDifference, judgeDifferences } from './change-rules.ts';
import { changeAt } from './found-change.ts';
import { contentsByType, operationFacts, parameterKey } from './operation-facts.ts';
import { operationRules } from './operation-rules.ts';
import type { SchemaWalk } from './schema-walk.ts';

/** An operation in its version. */
interface Side {
  readonly operation: Operation;
  readonly version: ApiVersion;
}

/** The page of an operation, as a place of changes. */
export const operationPlace = (
  { slug, method, path }: Operation,
  holder: OperationPlace['in'],
): OperationPlace => ({ type: 'operation', slug, method, path, in: holder });

/**
 * What changed in one operation, without its schemas, which are handed to the walk.
 *
 * @param origin the operation's key in the walk
 */
export function compareOperations(
  older: Side,
  newer: Side,
  walk: SchemaWalk,
  origin: string,
): ApiChange[] {
  const place = operationPlace(newer.operation, 'newer');
  const ways = waysOf(newer.operation);
  compareParts(older.operation, newer.operation, (before, after, part) => {
    const direction = part.type.startsWith('response') ? ways.answers : ways.calls;
    walk.compare(before, after, direction, { place, part }, origin);
  });
  const differences = judgeDifferences(
    diff(
      operationFacts(older.operation, older.version),
      operationFacts(newer.operation, newer.version),
      {
        cyclesFix: false,
      },
    ),
    operationRules,
  );
  const isOpened = differences.some(({ path }) => path[0] === 'isOpen');
  return differences
    .filter(({ path }) => !(isOpened && path[0] === 'security'))
    .map((difference) => operationChange(place, difference, newer.operation, older.operation));
}

/** Clients send what is in a call and receive its answer; with a webhook it is the other way round. */
const waysOf = ({ kind }: Operation): { readonly calls: Direction; readonly answers: Direction } =>
  kind === 'webhook'
    ? { calls: 'response', answers: 'request' }
    : { calls: 'request', answers: 'response' };

function operationChange(
  place: OperationPlace,
  difference: JudgedDifference,
  newer: Operation,
  older: Operation,
): ApiChange {
  const [area, name = '', , inner = ''] = difference.path;
  const { calls, answers } = waysOf(newer);
  switch (area) {
    case 'parameters':
      return changeAt({ place, part: partOfParameter(name, newer, older) }, difference, calls);
    case 'body': {
      const mediaType = difference.path[2];
      const part = {
        type: 'request-body',
        name: '',
        ...(mediaType !== undefined && { mediaType }),
      } as const;
      return changeAt({ place, part }, difference, calls);
    }
    case 'responses':
      return changeAt(
        { place, part: partOfResponse(name, difference.path[2], inner) },
        difference,
        answers,
      );
    case 'security': {
      const words = difference.path[2] ?? name;
      const side = difference.after === undefined ? { before: words } : { after: words };
      return changeAt(
        { place },
        { ...difference, before: undefined, after: undefined, ...side },
        calls,
      );
    }
    default:
      return changeAt({ place }, difference, calls);
  }
}

/** A variable of a path is found by its place: the newer version says what it is called. */
function partOfParameter(key: string, newer: Operation, older: Operation): ChangePart {
  const of = ({ parameters, path }: Operation): Parameter | undefined =>
    parameters.find((parameter) => parameterKey(parameter, path) === key);
  const { name, in: place } = of(newer) ?? of(older) ?? { name: key, in: 'query' };
  return { type: partTypes[place], name };
}

const partTypes = {
  path: 'path-parameter',
  query: 'query-parameter',
  querystring: 'query-parameter',
  header: 'header-parameter',
  cookie: 'cookie-parameter',
} as const satisfies Record<Parameter['in'], ChangePart['type']>;

function partOfResponse(status: string, area: string | undefined, name: string): ChangePart {
  if (area === 'headers') return { type: 'response-header', name, status };
  return { type: 'response', name: status, ...(area === 'media' && name && { mediaType: name }) };
}

type PartVisitor = (before: Content['schema'], after: Content['schema'], part: ChangePart) => void;

/** Visits every schema that both versions have in an operation. */
function compareParts(older: Operation, newer: Operation, visit: PartVisitor): void {
  const before = new Map(
    older.parameters.map((parameter) => [parameterKey(parameter, older.path), parameter]),
  );
  for (const parameter of newer.parameters) {
    const known = before.get(parameterKey(parameter, newer.path));
    visit(known?.schema, parameter.schema, { type: partTypes[parameter.in], name: parameter.name });
  }
  compareBodies(older.requestBody, newer.requestBody, visit);
  const answers = new Map(older.responses.map((response) => [response.status, response]));
  for (const response of newer.responses)
    compareResponses(answers.get(response.status), response, visit);
}

function compareBodies(
  older: RequestBody | undefined,
  newer: RequestBody | undefined,
  visit: PartVisitor,
): void {
  compareContents(
    older?.contents ?? [],
    newer?.contents ?? [],
    { type: 'request-body', name: '' },
    visit,
  );
}

function compareResponses(older: Response | undefined, newer: Response, visit: PartVisitor): void {
  const { status } = newer;
  compareContents(older?.contents ?? [], newer.contents, { type: 'response', name: status }, visit);
  const headers = new Map(older?.headers.map((header) => [header.name.toLowerCase(), header]));
  for (const { name, schema } of newer.headers)
    visit(headers.get(name.toLowerCase())?.schema, schema, {
      type: 'response-header',
      name,
      status,
    });
}

function compareContents(
  older: readonly Content[],
  newer: readonly Content[],
  part: ChangePart,
  visit: PartVisitor,
): void {
  const before = contentsByType(older);
  for (const [mediaType, { schema, itemSchema }] of contentsByType(newer)) {
    const known = before.get(mediaType);
    visit(known?.schema ?? known?.itemSchema, schema ?? itemSchema, { ...part, mediaType });
  }
}
