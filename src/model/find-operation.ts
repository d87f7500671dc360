import type { ApiVersion } from './api.ts';
import type { Operation } from './operation.ts';
import { currentVersion } from './lifecycle.ts';
import { nearestTexts } from './nearest-texts.ts';

/** How a guide names an operation. */
export interface OperationName {
  /** An operationId, or the slug of its page. */
  readonly id: string;
  /** Needed where several APIs have such an operation. */
  readonly api?: string | undefined;
  /** Without it: the version of each API that readers should use. */
  readonly version?: string | undefined;
}

export interface FoundOperation {
  readonly version: ApiVersion;
  readonly operation: Operation;
}

/**
 * The one operation that a name means.
 * @param versions by API, newest first
 * @throws Error that says what there is instead, when none or several are meant
 */
export function findOperation(
  versions: readonly ApiVersion[],
  name: OperationName,
): FoundOperation {
  const candidates = candidatesFor(versions, name);
  const found = candidates.flatMap((version) => {
    const operation = version.operations.find(
      ({ operationId, slug }) => operationId === name.id || slug === name.id,
    );
    return operation ? [{ version, operation }] : [];
  });
  const [first, ...others] = found;
  if (!first) throw unknown(name, candidates);
  if (others.length === 0) return first;
  const apis = found.map(({ version }) => version.apiId).join(', ');
  throw new Error(`There is an operation "${name.id}" in several APIs (${apis}): write api="…".`);
}

/**
 * The operation that a guide speaks of.
 * @param at where it does, `file:line`
 * @throws Error that names the place beside what `findOperation` says, without a stack: the guide is wrong, not the program
 */
export function referencedOperation(
  versions: readonly ApiVersion[],
  name: OperationName,
  at: string,
): FoundOperation {
  try {
    return findOperation(versions, name);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    const error = new Error(`${at}: <Operation>: ${reason}`);
    error.stack = '';
    throw error;
  }
}

function candidatesFor(
  versions: readonly ApiVersion[],
  { api, version }: OperationName,
): readonly ApiVersion[] {
  const ofApi = versions.filter(({ apiId }) => api === undefined || apiId === api);
  if (ofApi.length === 0)
    throw missing(
      `API "${api}"`,
      versions.map(({ apiId }) => apiId),
    );
  if (version === undefined)
    return [...Map.groupBy(ofApi, ({ apiId }) => apiId).values()].map(currentVersion);
  const named = ofApi.filter((one) => one.version === version);
  if (named.length > 0) return named;
  throw missing(
    `version "${version}"`,
    ofApi.map((one) => `${one.apiId}/${one.version}`),
  );
}

function unknown({ id }: OperationName, candidates: readonly ApiVersion[]): Error {
  const known = candidates.flatMap(({ operations }) =>
    operations.map(({ operationId, slug }) => operationId ?? slug),
  );
  const near = nearestTexts(id, known);
  const where = candidates.map(({ apiId, version }) => `${apiId}/${version}`).join(', ');
  const hint = near.length > 0 ? ` Nearest: ${near.join(', ')}.` : '';
  return new Error(`There is no operation "${id}" in ${where}.${hint}`);
}

const missing = (what: string, known: readonly string[]): Error =>
  new Error(`There is no ${what}. There are: ${[...new Set(known)].join(', ')}.`);
