import type { ControlOperation } from './operation.ts';

export interface RouteMatch {
  readonly operation: ControlOperation;
  readonly params: Record<string, string>;
}
export type Route = (
  method: string,
  path: string,
  query: URLSearchParams,
) => RouteMatch | undefined;

/** Finds the operation of a request among the given ones. An operation with `when` goes before one without. */
export function createRouter(operations: readonly ControlOperation[]): Route {
  const candidates = operations
    .map((operation) => ({ operation, template: segmentsOf(operation.path) }))
    .sort((a, b) => conditions(b.operation) - conditions(a.operation));
  return (method, path, query) => {
    const given = segmentsOf(path);
    for (const { operation, template } of candidates) {
      if (operation.method !== method || !meets(query, operation)) continue;
      const params = matchSegments(template, given);
      if (params) return { operation, params };
    }
    return undefined;
  };
}

const conditions = (operation: ControlOperation) => Object.keys(operation.when ?? {}).length;

const meets = (query: URLSearchParams, operation: ControlOperation) =>
  Object.entries(operation.when ?? {}).every(([name, value]) => query.get(name) === value);

// A trailing slash changes nothing, as on AWS's endpoint.
const segmentsOf = (path: string) => path.replace(/\/+$/, '').split('/').slice(1);

function matchSegments(template: readonly string[], given: readonly string[]) {
  if (template.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const actual = given[index] ?? '';
    if (segment.startsWith('{')) {
      const value = decode(actual);
      if (!value) return undefined;
      params[segment.slice(1, -1)] = value;
    } else if (segment !== actual) return undefined;
  }
  return params;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
