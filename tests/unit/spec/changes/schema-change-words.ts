import type { ApiVersion } from '../../../../src/model/api.ts';
import type { SchemaNode } from '../../../../src/model/schema.ts';
import { compareVersions } from '../../../../src/spec/changes/compare-versions.ts';
import { apiVersion, gives, takes } from '../../../fixtures/an-api.ts';

export type Schemas = ApiVersion['schemas'];

/** Changes as `! code field`, `!` for those that break, of a body that a client sends and of one that it gets. */
export function changesOf(
  older: SchemaNode,
  newer: SchemaNode,
  [before, after]: readonly [Schemas, Schemas] = [{}, {}],
) {
  const words = (make: typeof takes) =>
    compareVersions(
      apiVersion({ operations: [make(older)], schemas: before }),
      apiVersion({ operations: [make(newer)], schemas: after }),
    ).changes.map(({ breaking, code, field = '' }) =>
      `${breaking ? '! ' : ''}${code} ${field}`.trim(),
    );
  return { sent: words(takes), received: words(gives) };
}
