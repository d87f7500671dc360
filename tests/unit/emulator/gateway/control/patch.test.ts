import { expect, test } from 'vitest';
import { badRequest } from '../../../../../emulator/gateway/control/errors.ts';
import {
  applyPatches,
  booleanOf,
  matchPath,
  refuseByList,
  refuseByPath,
  type PatchRule,
} from '../../../../../emulator/gateway/control/patch.ts';
import {
  entryRules,
  removeMember,
  replaceMember,
} from '../../../../../emulator/gateway/control/patch-rules.ts';

interface Row {
  readonly name: string;
  readonly note?: string | undefined;
  readonly map?: Readonly<Record<string, string>> | undefined;
}

const rules: readonly PatchRule<Row>[] = [
  replaceMember('/name', (name) => ({ name })),
  removeMember('/note', 'note'),
  ...entryRules<Row, string>({
    path: '/map',
    member: 'map',
    read: (row) => row.map,
    value: (patch) => patch.value ?? '',
    missing: () => badRequest('missing'),
  }),
];
const row: Row = { name: 'a', note: 'b', map: { 'x/y': '1' } };

test('patches follow one another, and the row they start from stays as it was', () => {
  const before = structuredClone(row);
  const patched = applyPatches(
    row,
    [
      { op: 'replace', path: '/name', value: 'b' },
      { op: 'replace', path: '/name', value: 'c' },
      { op: 'remove', path: '/note' },
    ],
    rules,
  );
  expect(patched).toEqual({ name: 'c', map: { 'x/y': '1' } });
  expect(row).toEqual(before);
});

test('the name of an entry is unescaped, ~1 before ~0', () => {
  expect(matchPath('/map/{name}', '/map/x~1y')).toEqual(['x/y']);
  expect(matchPath('/map/{name}', '/map/x~01')).toEqual(['x~1']);
  expect(matchPath('/map/{name}', '/map/x/y')).toBeUndefined();
});

test('the last entry to go takes the map with it', () => {
  const patched = applyPatches(row, [{ op: 'remove', path: '/map/x~1y' }], rules);
  expect(patched.map).toBeUndefined();
});

test.each(['remove', 'replace'] as const)('%s of an entry that is not there is refused', (op) => {
  expect(() => applyPatches(row, [{ op, path: '/map/none', value: '1' }], rules)).toThrow(
    'missing',
  );
});

test('an entry called as something every object has is not there', () => {
  expect(() => applyPatches(row, [{ op: 'remove', path: '/map/toString' }], rules)).toThrow(
    'missing',
  );
});

test('a refusal by list names the paths that take the operation', () => {
  expect(refuseByList({ op: 'replace', path: '/x' }, rules).message).toBe(
    "Invalid patch path  '/x' specified for op 'replace'. Must be one of: [/name, /map/{name}]",
  );
  expect(refuseByList({ op: 'test', path: '/x' }, rules).message).toBe(
    "Invalid patch path  '/x' specified for op 'test'. Please choose supported operations",
  );
});

test('a refusal by path names the operations that the path takes, if any', () => {
  expect(refuseByPath({ op: 'add', path: '/name' }, rules).message).toBe(
    'Invalid patch operation specified. Must be one of: [replace]',
  );
  expect(refuseByPath({ op: 'add', path: '/x' }, rules).message).toBe('Invalid patch path /x');
  expect(refuseByPath({ op: 'add' }, rules).message).toBe('Invalid patch path null');
});

test.each([
  ['true', true],
  ['TRUE', true],
  ['false', false],
  ['yes', false],
  [undefined, false],
])('the boolean %o is %o', (text, expected) => {
  expect(booleanOf(text)).toBe(expected);
});
