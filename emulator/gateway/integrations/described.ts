import type { Admitted } from '../context.ts';
import { queryOf } from '../mapping/request-parameters.ts';
import { headerValue, type GatewayRequest, type HttpHeader } from '../request.ts';
import { Answer, Refusal, type End } from '../step.ts';
import type {
  DescribedContent,
  DescribedOperation,
  DescribedResponse,
  SampleFormat,
} from './described-api.ts';

/**
 * Answers a method that names no integration from the examples and schemas of the API's own description: the lowest success, in a
 * media type the caller accepts. `Prefer: code=404` and `Prefer: example=name` ask for another (RFC 7240). The same request always
 * gets the same answer, and any web page may read it.
 */
export function describedAnswer(context: Admitted): End {
  const { api, route, request } = context;
  const place = route.method.described;
  const operation = place && api.describedApi(place.descriptionId)?.operationAt(place);
  // CreateDeployment refuses a method with neither an integration nor a description.
  if (!operation)
    return new Refusal('API_CONFIGURATION_ERROR').because(
      'The method has neither an integration nor a description.',
    );
  const missing = missingParameters(operation, context);
  if (missing.length > 0)
    return new Refusal(
      'BAD_REQUEST_PARAMETERS',
      `Missing required request parameters: [${missing.join(', ')}]`,
    );
  if (operation.isBodyRequired && request.body.byteLength === 0)
    return new Refusal('BAD_REQUEST_BODY');
  return answerFrom(operation, request);
}

function missingParameters(
  { parameters }: DescribedOperation,
  { request, route }: Admitted,
): string[] {
  const query = queryOf(request);
  const places: Readonly<Record<string, (name: string) => string | undefined>> = {
    header: (name) => headerValue(request.headers, name),
    path: (name) => route.pathParameters[name],
    query: (name) =>
      query.get(name) ??
      [...query.keys()].find((key) => key === `${name}[]` || key.startsWith(`${name}[`)),
  };
  return parameters
    .filter(({ name, in: place, isRequired }) => {
      const read = places[place];
      return isRequired && read !== undefined && read(name) === undefined;
    })
    .map((parameter) => parameter.name);
}

function answerFrom(operation: DescribedOperation, request: GatewayRequest) {
  const prefer = readPreferences(headerValue(request.headers, 'prefer') ?? '');
  const [status, response] = chooseResponse(operation, prefer.get('code'));
  const [type, content] = chooseContent(response, headerValue(request.headers, 'accept') ?? '*/*');
  const example = content?.examples.has(prefer.get('example') ?? '')
    ? prefer.get('example')
    : undefined;
  const applied = [
    ...(String(status) === prefer.get('code') ? [`code=${status}`] : []),
    ...(example === undefined ? [] : [`example=${example}`]),
  ];
  const headers: HttpHeader[] = [
    ...Object.entries(response.headers).flatMap(([name, header]) => headerOf(name, header)),
    ...(type === undefined ? [] : [['Content-Type', type] satisfies HttpHeader]),
    ...(applied.length > 0
      ? [['Preference-Applied', applied.join(', ')] satisfies HttpHeader]
      : []),
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', '*'],
  ];
  const body = content && type !== undefined ? bodyOf(content, type, example) : '';
  return new Answer({ status, headers, body });
}

/** `code=404, example=none` → a map; RFC 7240 allows commas and semicolons, and quotes round a value. */
const readPreferences = (header: string): ReadonlyMap<string, string> =>
  new Map(
    [...header.matchAll(/([\w-]+)\s*=\s*"?([^",;\s]+)"?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );

function chooseResponse(
  { responses }: DescribedOperation,
  preferred: string | undefined,
): [status: number, response: DescribedResponse] {
  const statuses = Object.keys(responses).sort();
  const key =
    (preferred === undefined ? undefined : statusKeyFor(statuses, preferred)) ??
    statuses.find((status) => /^2\d\d$/.test(status)) ??
    statuses.find((status) => /^2XX$/i.test(status)) ??
    (statuses.includes('default') ? 'default' : statuses[0]);
  const response = key === undefined ? undefined : responses[key];
  if (key === undefined || !response) return [200, { content: {}, headers: {} }];
  if (/^\d{3}$/.test(key)) return [Number(key), response];
  const isPreferred = preferred !== undefined && statusKeyFor([key], preferred) === key;
  if (isPreferred) return [Number(preferred), response];
  return [key === 'default' ? 200 : Number(`${key.charAt(0)}00`), response];
}

/** The response that describes a status: its own, else its range's, else the default. */
function statusKeyFor(statuses: readonly string[], status: string): string | undefined {
  if (!/^[1-5]\d\d$/.test(status)) return undefined;
  const range = `${status.charAt(0)}XX`;
  return [status, range, 'default'].find((key) =>
    statuses.some((known) => known.toUpperCase() === key.toUpperCase()),
  );
}

/** The first media type that an entry of `Accept` fits, entries in the order they stand; else the first there is. */
function chooseContent(
  { content }: DescribedResponse,
  accept: string,
): [type: string, content: DescribedContent] | [undefined, undefined] {
  const offered = Object.keys(content);
  const ranges = accept.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '');
  const type =
    ranges.flatMap((range) => offered.filter((candidate) => fits(candidate, range)))[0] ??
    offered[0];
  const found = type === undefined ? undefined : content[type];
  return type !== undefined && found ? [concreteType(type), found] : [undefined, undefined];
}

const fits = (type: string, range: string) =>
  range === '*/*' || type.toLowerCase().startsWith(range.replace(/\*$/, ''));

/** A description may name a range of types, an answer may not. */
const concreteType = (type: string) => (type.includes('*') ? 'application/json' : type);

function headerOf(name: string, header: DescribedContent): HttpHeader[] {
  if (name.toLowerCase() === 'content-type') return [];
  const value = valueOf(header, undefined);
  return value === undefined || typeof value === 'object' ? [] : [[name, String(value)]];
}

function bodyOf(content: DescribedContent, type: string, example: string | undefined): string {
  const isXml = /[/+]xml$/.test(type);
  const value = valueOf(content, example, isXml ? 'xml' : 'json');
  if (value === undefined) return '';
  // In a type that is not JSON, a text is the body itself.
  return typeof value === 'string' && !/[/+]json/.test(type) ? value : JSON.stringify(value);
}

function valueOf(
  { examples, sampled }: DescribedContent,
  example: string | undefined,
  format: SampleFormat = 'json',
): unknown {
  if (example !== undefined) return examples.get(example);
  const [first] = examples.values();
  return examples.size > 0 ? first : sampled(format);
}
