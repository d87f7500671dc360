import { sample } from 'openapi-sampler';
import type { DescribedOperation as OperationPlace, OpenApiDocument } from '../state/records.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** One operation of a description, with what its `$ref`s point at read at need. */
export interface DescribedOperation {
  /** Those of the path and of the operation, the latter in place of the former. */
  readonly parameters: readonly DescribedParameter[];
  readonly isBodyRequired: boolean;
  /** By status: `200`, `4XX`, `default`. */
  readonly responses: Readonly<Record<string, DescribedResponse>>;
}
export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
}
export interface DescribedResponse {
  readonly content: Readonly<Record<string, DescribedContent>>;
  readonly headers: Readonly<Record<string, DescribedContent>>;
}
export interface DescribedContent {
  /** Values by name, in order; the first is the one to show. */
  readonly examples: ReadonlyMap<string, unknown>;
  /** A value made from the schema, always the same: JSON, or XML as text. Undefined when there is no schema. */
  readonly sampled: (format: SampleFormat) => unknown;
}
export type SampleFormat = 'json' | 'xml';

/** Deeper levels of a schema are left out: enough for any example worth reading, and a bound for recursive ones. */
const maxSampleDepth = 6;

/** Operations of one description. */
export interface DescribedApi {
  operationAt(place: OperationPlace): DescribedOperation | undefined;
}

/** Reads what answers are made from out of an OpenAPI 3.0 description, of which nothing is trusted. */
export function readDescribedApi(document: OpenApiDocument): DescribedApi {
  const paths = objectOf(document['paths']);
  const read = ({ path, method }: OperationPlace) => {
    const pathItem = resolve(document, paths[path]);
    const operation = pathItem[method];
    return isObject(operation) ? describe(document, pathItem, operation) : undefined;
  };
  const known = new Map<string, DescribedOperation | undefined>();
  return {
    operationAt(place) {
      const key = `${place.method} ${place.path}`;
      if (!known.has(key)) known.set(key, read(place));
      return known.get(key);
    },
  };
}

function describe(
  document: JsonObject,
  pathItem: JsonObject,
  operation: JsonObject,
): DescribedOperation {
  const parameters = new Map<string, DescribedParameter>();
  for (const value of [...arrayOf(pathItem['parameters']), ...arrayOf(operation['parameters'])]) {
    const parameter = describeParameter(resolve(document, value));
    parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const requestBody = resolve(document, operation['requestBody']);
  const responses = Object.entries(objectOf(operation['responses']))
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, value]) => [status, describeResponse(document, resolve(document, value))]);
  return {
    parameters: [...parameters.values()],
    isBodyRequired: requestBody['required'] === true,
    responses: Object.fromEntries(responses) as Record<string, DescribedResponse>,
  };
}

const describeParameter = (parameter: JsonObject): DescribedParameter => ({
  name: String(parameter['name']),
  in: String(parameter['in']),
  isRequired: parameter['required'] === true,
});

function describeResponse(document: JsonObject, response: JsonObject): DescribedResponse {
  const each = (values: JsonObject) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        describeContent(document, resolve(document, value)),
      ]),
    );
  return {
    content: each(objectOf(response['content'])),
    headers: each(objectOf(response['headers'])),
  };
}

function describeContent(document: JsonObject, content: JsonObject): DescribedContent {
  const examples = new Map<string, unknown>();
  if ('example' in content) examples.set('', content['example']);
  for (const [name, value] of Object.entries(objectOf(content['examples']))) {
    const example = resolve(document, value);
    if ('value' in example) examples.set(name, example['value']);
  }
  return { examples, sampled: sampler(document, content['schema']) };
}

/** Sampling a deep schema takes its time, so each is sampled once. */
function sampler(document: JsonObject, schema: unknown): DescribedContent['sampled'] {
  const made = new Map<SampleFormat, unknown>();
  const options = { quiet: true, skipWriteOnly: true, maxSampleDepth };
  return (format) => {
    if (!isObject(schema)) return undefined;
    if (!made.has(format)) made.set(format, sample(schema, { ...options, format }, document));
    return made.get(format);
  };
}

/** The object itself, or what its `$ref` points at within the document; an empty object when that leads nowhere. */
function resolve(document: JsonObject, value: unknown, depth = 0): JsonObject {
  if (!isObject(value)) return {};
  const pointer = value['$ref'];
  if (typeof pointer !== 'string') return value;
  if (!pointer.startsWith('#/') || depth > 20) return {};
  const target = pointer
    .slice(2)
    .split('/')
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), document);
  return resolve(document, target, depth + 1);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
