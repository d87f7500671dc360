import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/operation.ts';
import { counterpartOf, matchOperations, normalPath } from '../../../src/model/match-operations.ts';
import { unnamedOperation } from '../../fixtures/an-api.ts';

const operation = (method: 'get' | 'post', path: string, operationId?: string): Operation =>
  unnamedOperation({
    slug: `${method}${path}`,
    ...(operationId !== undefined && { operationId }),
    method,
    path,
  });

const version = (...operations: readonly Operation[]) => ({ operations });

describe('counterpartOf', () => {
  it('prefers the same operationId to the same route', () => {
    const moved = operation('get', '/moved', 'read');
    const other = version(operation('get', '/here', 'else'), moved);
    expect(counterpartOf(operation('get', '/here', 'read'), other)).toBe(moved);
  });

  it('finds the same method and path, whatever the variables are called and however it ends', () => {
    const same = operation('get', '/a/{id}/b');
    expect(counterpartOf(operation('get', '/a/{a_id}/b/', 'x'), version(same))).toBe(same);
    expect(counterpartOf(operation('post', '/a/{a_id}/b'), version(same))).toBeUndefined();
  });

  it('looks past a version at the beginning of the path only when nothing else fits', () => {
    const [first, second] = [operation('get', '/v1/a'), operation('get', '/v2/a')];
    expect(counterpartOf(operation('get', '/v2/a'), version(first, second))).toBe(second);
    expect(counterpartOf(operation('get', '/v3/a'), version(first))).toBe(first);
    expect(
      counterpartOf(operation('get', '/v3/a'), version(operation('get', '/visits/a'))),
    ).toBeUndefined();
  });

  it('keeps webhooks and operations of one name apart', () => {
    const webhook: Operation = { ...operation('post', 'arrived', 'arrived'), kind: 'webhook' };
    expect(
      counterpartOf(operation('post', 'arrived', 'arrived'), version(webhook)),
    ).toBeUndefined();
  });
});

describe('matchOperations', () => {
  it('gives each older operation to one newer at most, the one of its id first', () => {
    const older = operation('get', '/a', 'read');
    const [byRoute, byId] = [operation('get', '/a', 'list'), operation('get', '/b', 'read')];
    expect([...matchOperations(version(older), version(byRoute, byId))]).toEqual([[byId, older]]);
  });

  it('pairs ten thousand operations in a moment', () => {
    const all = Array.from({ length: 10_000 }, (_, index) => operation('get', `/v1/${index}/{id}`));
    const next = all.map(({ path }) => operation('get', path.replace('v1', 'v2')));
    expect(matchOperations(version(...all), version(...next)).size).toBe(10_000);
  });
});

describe('normalPath', () => {
  it('forgets the names of variables and a slash at the end, but not the root', () => {
    expect(normalPath('/a/{b}/c{d}.{e}/')).toBe('/a/{}/c{}.{}');
    expect(normalPath('/')).toBe('/');
  });
});
