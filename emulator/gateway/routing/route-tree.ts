import type { MethodRecord, ResourceRecord } from '../state/records.ts';

/** The method that serves a request. */
export interface Route {
  readonly resource: ResourceRecord;
  readonly method: MethodRecord;
  /** Still percent-encoded, as AWS hands them to integrations. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Resources by path segment. */
export interface RouteNode {
  resource?: ResourceRecord;
  readonly fixed: Map<string, RouteNode>;
  variable?: { readonly name: string; readonly node: RouteNode };
  /** `{proxy+}`, which is always last. */
  greedy?: { readonly name: string; readonly node: RouteNode };
}

export function buildRouteTree(resources: readonly ResourceRecord[]): RouteNode {
  const root = newNode();
  for (const resource of resources) {
    let node = root;
    for (const part of segmentsOf(resource.path)) node = childOf(node, part);
    node.resource = resource;
  }
  return root;
}

/**
 * Finds the method for a path: a fixed segment goes before a variable, a variable before a greedy one, and a resource that lacks
 * the method leaves the request to the next. A method of its own goes before `ANY`.
 *
 * @param path percent-encoded, within the stage
 */
export function findRoute(root: RouteNode, httpMethod: string, path: string): Route | undefined {
  return descend(root, segmentsOf(path), 0, httpMethod, {});
}

/** Empty segments count for nothing: `/stops/` and `//stops` are `/stops`. */
export const segmentsOf = (path: string): string[] =>
  path.split('/').filter((segment) => segment !== '');

/** The text as it stands when it is not valid percent-encoding, which then fits no fixed segment. */
export function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const newNode = (): RouteNode => ({ fixed: new Map() });

function childOf(node: RouteNode, part: string): RouteNode {
  const name = part.slice(1, -1);
  if (part.startsWith('{') && part.endsWith('+}'))
    return (node.greedy ??= { name: name.slice(0, -1), node: newNode() }).node;
  if (part.startsWith('{') && part.endsWith('}'))
    return (node.variable ??= { name, node: newNode() }).node;
  const child = node.fixed.get(part) ?? newNode();
  node.fixed.set(part, child);
  return child;
}

function descend(
  node: RouteNode,
  segments: readonly string[],
  index: number,
  httpMethod: string,
  pathParameters: Record<string, string>,
): Route | undefined {
  const segment = segments[index];
  if (segment === undefined) return routeAt(node, httpMethod, pathParameters);
  const fixed = node.fixed.get(decodeSegment(segment));
  const { variable, greedy } = node;
  return (
    (fixed && descend(fixed, segments, index + 1, httpMethod, pathParameters)) ??
    (variable &&
      descend(variable.node, segments, index + 1, httpMethod, {
        ...pathParameters,
        [variable.name]: segment,
      })) ??
    (greedy &&
      routeAt(greedy.node, httpMethod, {
        ...pathParameters,
        [greedy.name]: segments.slice(index).join('/'),
      }))
  );
}

function routeAt(
  { resource }: RouteNode,
  httpMethod: string,
  pathParameters: Readonly<Record<string, string>>,
): Route | undefined {
  const method = resource?.resourceMethods?.[httpMethod] ?? resource?.resourceMethods?.['ANY'];
  return resource && method && { resource, method, pathParameters };
}
