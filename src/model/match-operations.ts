import type { ApiVersion } from './api.ts';
import type { Operation } from './operation.ts';

type Version = Pick<ApiVersion, 'operations'>;

/** The operations of a version by each of the names that another version may call them. */
interface OperationIndex {
  readonly byId: ReadonlyMap<string, Operation>;
  readonly byRoute: ReadonlyMap<string, Operation>;
  readonly byLooseRoute: ReadonlyMap<string, Operation>;
}

const kept = new WeakMap<Version, OperationIndex>();

/**
 * The operation of another version that is the same as one: it has the same operationId, else the same method and path. Names of
 * path variables do not count, and a version at the path's beginning (`/v1/stops`) counts only when nothing fits without.
 */
export function counterpartOf(operation: Operation, other: Version): Operation | undefined {
  const { byId, byRoute, byLooseRoute } = indexOf(other);
  return (
    (operation.operationId === undefined ? undefined : byId.get(keyOfId(operation))) ??
    byRoute.get(routeOf(operation)) ??
    byLooseRoute.get(looseRouteOf(operation))
  );
}

/**
 * Pairs the operations of two versions, each at most once: equal operationIds first, then equal routes, then routes that are equal
 * but for a version at their beginning. Takes time in proportion to the operations.
 *
 * @returns each operation of the newer version with its older self
 */
export function matchOperations(older: Version, newer: Version): ReadonlyMap<Operation, Operation> {
  const index = indexOf(older);
  const matches = new Map<Operation, Operation>();
  const taken = new Set<Operation>();
  const match = (find: (operation: Operation) => Operation | undefined): void => {
    for (const operation of newer.operations) {
      const found = matches.has(operation) ? undefined : find(operation);
      if (found === undefined || taken.has(found)) continue;
      matches.set(operation, found);
      taken.add(found);
    }
  };
  match((operation) =>
    operation.operationId === undefined ? undefined : index.byId.get(keyOfId(operation)),
  );
  match((operation) => index.byRoute.get(routeOf(operation)));
  match((operation) => index.byLooseRoute.get(looseRouteOf(operation)));
  return matches;
}

/** A path without the names of its variables and without a slash at its end: `/stops/{}/departures`. */
export const normalPath = (path: string): string =>
  path.replace(/\{[^{}/]*\}/g, '{}').replace(/(?<=.)\/$/, '');

/** A webhook and an operation of one name are two things. */
const routeOf = ({ kind, method, path }: Operation): string =>
  `${kind} ${method} ${normalPath(path)}`;

const looseRouteOf = (operation: Operation): string =>
  routeOf({ ...operation, path: operation.path.replace(/^\/v\d+(?:\.\d+)*(?=\/)/i, '') });

const keyOfId = ({ kind, operationId = '' }: Operation): string => `${kind} ${operationId}`;

function indexOf(version: Version): OperationIndex {
  const known = kept.get(version);
  if (known) return known;
  const { operations } = version;
  const index = {
    byId: firstBy(
      operations.filter(({ operationId }) => operationId !== undefined),
      keyOfId,
    ),
    byRoute: firstBy(operations, routeOf),
    byLooseRoute: firstBy(operations, looseRouteOf),
  };
  kept.set(version, index);
  return index;
}

function firstBy(
  operations: readonly Operation[],
  keyOf: (operation: Operation) => string,
): ReadonlyMap<string, Operation> {
  const index = new Map<string, Operation>();
  for (const operation of operations)
    if (!index.has(keyOf(operation))) index.set(keyOf(operation), operation);
  return index;
}
