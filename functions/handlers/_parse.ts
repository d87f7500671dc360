import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { PortalError, type Problem } from '../../src/model/problem.ts';

// zod/mini brings no words of its own.
z.config(z.locales.en());

type Part = 'path' | 'query' | 'headers' | 'body';
export type Schemas = Partial<Record<Part, z.ZodMiniType>>;
/** The parts of a request that have a schema, parsed. */
export type Parsed<S extends Schemas> = {
  readonly [K in Part as S[K] extends z.ZodMiniType ? K : never]: z.output<NonNullable<S[K]>>;
};

type Fault = NonNullable<Problem['errors']>[number];

/**
 * Parses a request once, by the schemas generated from openapi/portal/v1.yaml.
 *
 * @throws PortalError `invalid-request` naming the first fault of each place: JSON pointers in the body, names of parameters elsewhere
 */
export function parseRequest<S extends Schemas>(
  event: APIGatewayProxyEvent,
  schemas: S,
): Parsed<S> {
  const sources: Record<Part, () => unknown> = {
    path: () => event.pathParameters ?? {},
    query: () => event.queryStringParameters ?? {},
    headers: () => namedAsDocumented(event.headers),
    body: () => jsonBody(event),
  };
  const parsed: Partial<Record<Part, unknown>> = {};
  const faults: Fault[] = [];
  for (const part of ['path', 'query', 'headers', 'body'] as const) {
    const schema = schemas[part];
    if (!schema) continue;
    const { data, error } = schema.safeParse(sources[part]());
    parsed[part] = data;
    faults.push(...(error?.issues ?? []).flatMap((issue) => faultsOf(part, issue)));
  }
  if (faults.length > 0)
    throw new PortalError('invalid-request', undefined, { errors: firstOfEach(faults) });
  return parsed as Parsed<S>;
}

const firstOfEach = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ pointer }, at) => faults.findIndex((other) => other.pointer === pointer) === at);

/** HTTP header names know no case; the description writes them `Like-This`. */
function namedAsDocumented(headers: APIGatewayProxyEvent['headers'] | null): object {
  const named = (name: string) => name.toLowerCase().replace(/(^|-)[a-z]/g, (c) => c.toUpperCase());
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [named(name), value]),
  );
}

function jsonBody({ body, isBase64Encoded }: APIGatewayProxyEvent): unknown {
  if (body === null || body === '') throw badBody('A JSON body is required.');
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  } catch {
    throw badBody('The body is not JSON.');
  }
}

const badBody = (detail: string): PortalError =>
  new PortalError('invalid-request', detail, { errors: [{ pointer: '', detail }] });

function faultsOf(part: Part, issue: z.core.$ZodIssue): readonly Fault[] {
  const paths =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path];
  return paths.map((path) => ({
    pointer: part === 'body' ? jsonPointer(path) : path.map(String).join('.'),
    detail: issue.message,
  }));
}

/** RFC 6901. */
const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
