import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  pollDelayMs,
  type KeysState,
} from '../../../../src/islands/account/keys/key-polling.ts';
import type { Key } from '../../../../src/islands/portal/portal-client.ts';

const key = (status: Key['status'], plans: Key['plans'] = []): Key => ({
  id: 'k_1',
  name: 'One',
  lastFour: '9fQz',
  status,
  createdAt: '2026-11-22T10:00:00.000Z',
  plans,
});

const answers = (count: number, keys: readonly Key[]) =>
  Array.from({ length: count }).reduce<KeysState | undefined>(
    (state) => afterAnswer(state, keys),
    undefined,
  );

describe('pollDelayMs', () => {
  it('asks no more when everything is done', () => {
    const settled = [
      key('active', [{ planId: 'free', status: 'active' }]),
      key('failed', [{ planId: 'free', status: 'failed' }]),
    ];
    expect(pollDelayMs(answers(1, settled))).toBe(false);
    expect(pollDelayMs(undefined)).toBe(false);
  });

  it.each([
    [key('provisioning')],
    [key('deleting')],
    [key('active', [{ planId: 'free', status: 'adding' }])],
    [key('active', [{ planId: 'free', status: 'removing' }])],
  ])('asks again after a second while a change is under way', (unfinished) => {
    expect(pollDelayMs(answers(1, [unfinished]))).toBe(1_000);
  });

  it('waits longer each time that nothing moves, and never over 15 seconds', () => {
    const keys = [key('provisioning')];
    expect([1, 2, 3].map((count) => pollDelayMs(answers(count, keys)))).toEqual([
      1_000, 1_500, 2_250,
    ]);
    expect(pollDelayMs(answers(40, keys))).toBe(15_000);
  });

  it('starts again when a change moves on', () => {
    const moved = afterAnswer(answers(9, [key('provisioning')]), [
      key('active', [{ planId: 'free', status: 'adding' }]),
    ]);
    expect(pollDelayMs(moved)).toBe(1_000);
  });
});
