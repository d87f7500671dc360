import type { AwsError } from './errors.ts';
import type { PatchOperation, PatchRule } from './patch.ts';
import { withoutEntry } from './without-entry.ts';

/** A rule that sets a member to what the patch's value says. */
export const replaceMember = <Row>(
  path: string,
  set: (value: string, row: Row) => NoInfer<Partial<Row>>,
): PatchRule<Row> => ({
  op: 'replace',
  path,
  apply: (row, patch) => ({ ...row, ...set(patch.value ?? '', row) }),
});

/** A rule that takes a member away. */
export const removeMember = <Row>(path: string, member: keyof Row): PatchRule<Row> => ({
  op: 'remove',
  path,
  apply: (row) => ({ ...row, [member]: undefined }),
});

/** How the entries of a map member are patched. */
export interface EntryPatching<Row, Value> {
  /** Path of the map, `/requestModels`. */
  readonly path: string;
  readonly member: keyof Row;
  readonly read: (row: Row) => Readonly<Record<string, Value>> | undefined;
  readonly value: (patch: PatchOperation) => Value;
  /** Thrown when an entry to replace or remove is not there; without it, that is no error. */
  readonly missing?: () => AwsError;
}

/** The rules that add, replace and remove one entry of a map: `/requestModels/application~1json`. An empty map vanishes. */
export function entryRules<Row, Value>(patching: EntryPatching<Row, Value>): PatchRule<Row>[] {
  const { member, read, value, missing } = patching;
  const write = (row: Row, entries: Record<string, Value>): Row => ({
    ...row,
    [member]: Object.keys(entries).length > 0 ? entries : undefined,
  });
  const existing = (row: Row, name: string) => {
    const entries = { ...read(row) };
    if (missing && !Object.hasOwn(entries, name)) throw missing();
    return entries;
  };
  const path = `${patching.path}/{name}`;
  const add: PatchRule<Row> = {
    op: 'add',
    path,
    apply: (row, patch, [name = '']) => write(row, { ...read(row), [name]: value(patch) }),
  };
  const replace: PatchRule<Row> = {
    op: 'replace',
    path,
    apply: (row, patch, [name = '']) =>
      write(row, { ...existing(row, name), [name]: value(patch) }),
  };
  const remove: PatchRule<Row> = {
    op: 'remove',
    path,
    apply: (row, _patch, [name = '']) => write(row, withoutEntry(existing(row, name), name)),
  };
  return [add, replace, remove];
}
