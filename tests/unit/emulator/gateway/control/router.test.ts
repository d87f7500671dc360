import { expect, test } from 'vitest';
import { operations } from '../../../../../emulator/gateway/control/operations.ts';
import { createRouter } from '../../../../../emulator/gateway/control/router.ts';

const route = createRouter(operations);
const none = new URLSearchParams();

test('no two operations answer the same request', () => {
  const addresses = operations.map(({ method, path, when }) =>
    [method, path.replaceAll(/\{[^}]*\}/g, '{}'), JSON.stringify(when ?? {})].join(' '),
  );
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('every operation is found by its own address', () => {
  for (const operation of operations) {
    const path = operation.path.replaceAll(/\{[^}]*\}/g, 'x');
    const query = new URLSearchParams(operation.when);
    expect(route(operation.method, path, query)?.operation.name).toBe(operation.name);
  }
});

test('what a path names is decoded, an ARN with slashes being one segment', () => {
  const arn = 'arn:aws:apigateway:us-east-1::/restapis/a';
  expect(route('GET', `/tags/${encodeURIComponent(arn)}`, none)?.params).toEqual({
    resource_arn: arn,
  });
});

test.each(['/tags/%', '/restapis//resources', '/tags/a/b', '/'])('%s is no operation', (path) => {
  expect(route('GET', path, none)).toBeUndefined();
});

test('a query tells an import from a creation', () => {
  const imports = new URLSearchParams({ mode: 'import' });
  expect(route('POST', '/restapis', imports)?.operation.name).toBe('ImportRestApi');
  expect(route('POST', '/restapis', none)?.operation.name).toBe('CreateRestApi');
});
