import { describe, expect, it } from 'vitest';
import { NetworkFailure, toFailure } from '../../../../src/islands/portal/portal-failure.ts';
import {
  mayRetry,
  problemSentences,
  sentenceFor,
} from '../../../../src/islands/portal/problem-sentences.ts';
import { problems } from '../../../../src/model/problem.ts';

const problem = (code: string, status: number, more = {}) =>
  toFailure(status, { type: 'about:blank', title: 'x', status, code, ...more });

describe('problemSentences', () => {
  it('has a sentence of its own for every problem', () => {
    expect(Object.keys(problemSentences).sort()).toEqual(Object.keys(problems).sort());
    expect(new Set(Object.values(problemSentences)).size).toBe(Object.keys(problems).length);
  });
});

describe('toFailure', () => {
  it('reads the problem in the body', () => {
    expect(problem('plan-overlap', 409).code).toBe('plan-overlap');
  });

  it('puts errors at the field that the pointer ends with', () => {
    const errors = [{ pointer: '/name', detail: 'is too long' }];
    expect(problem('invalid-request', 400, { errors }).fields).toEqual({ name: 'is too long' });
  });

  it.each([
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [429, 'too-many-requests'],
    [504, 'internal-error'],
  ])('understands the gateway’s own %i', (status, code) => {
    expect(toFailure(status, { message: 'Unauthorized' }).code).toBe(code);
  });

  it('falls back to the status for a code that it does not know', () => {
    expect(problem('constructor', 404).code).toBe('not-found');
  });
});

describe('sentenceFor', () => {
  it('quotes the request when it was the portal’s fault', () => {
    expect(sentenceFor(problem('internal-error', 500, { requestId: 'r-1' }))).toContain('r-1');
    expect(sentenceFor(problem('key-not-found', 404, { requestId: 'r-1' }))).not.toContain('r-1');
  });

  it('tells a dead network from a refusal', () => {
    expect(sentenceFor(new NetworkFailure())).toMatch(/cannot be reached/);
  });
});

describe('mayRetry', () => {
  it('repeats what may pass and nothing else', () => {
    expect(mayRetry(new NetworkFailure())).toBe(true);
    expect(mayRetry(problem('internal-error', 500))).toBe(true);
    expect(mayRetry(problem('too-many-requests', 429))).toBe(true);
    expect(mayRetry(problem('not-signed-in', 401))).toBe(false);
    expect(mayRetry(problem('plan-overlap', 409))).toBe(false);
  });
});
