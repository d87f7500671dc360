import type { ProblemCode } from '../../model/problem.ts';
import { NetworkFailure, PortalFailure } from './portal-failure.ts';

/** What each of the portal's problems means to the person who met it, and what to do: one sentence or two for each code. */
export const problemSentences: Readonly<Record<ProblemCode, string>> = {
  'invalid-request':
    'Something in what you entered is not accepted. Check the fields and try again.',
  'not-signed-in': 'Your session has ended. Sign in again to go on.',
  forbidden: 'Your account may not do this.',
  'key-not-found': 'This key no longer exists. Reload the list to see the keys you have.',
  'plan-not-found': 'This plan is no longer offered. Reload the list to see the current plans.',
  'not-found': 'The portal does not know what was asked for. Reload the page and try again.',
  'key-limit-reached':
    'You have as many keys as one account may have. Delete one that you no longer use, then create this one.',
  'key-not-ready':
    'The gateway did not take this key, so nothing can be done with it. Delete it and make another.',
  'key-being-deleted': 'This key is being deleted and can no longer be changed.',
  'plan-overlap':
    'This key is on another plan that covers one of the same APIs, and a key may be on only one plan for each API. Take it off the other plan first, or use another key.',
  'plan-limit-reached':
    'A key may be on ten plans at most. Take it off one that it no longer needs.',
  'idempotency-conflict':
    'This request was sent before with other contents. Close this window and start again.',
  'too-many-requests': 'That was a little fast. Wait a moment and try again.',
  'internal-error':
    'Something went wrong on our side. Nothing of yours is lost; try again shortly.',
};

const unreachable = 'The portal cannot be reached. Check your connection and try again.';

/** The sentence for whatever a call to the portal threw. */
export function sentenceFor(error: unknown): string {
  if (error instanceof PortalFailure) {
    const sentence = problemSentences[error.code];
    const quote = error.code === 'internal-error' && error.requestId;
    return quote ? `${sentence} If it stays, quote request ${error.requestId}.` : sentence;
  }
  if (error instanceof NetworkFailure) return unreachable;
  return problemSentences['internal-error'];
}

/** Whether the same call may succeed when it is simply made again. */
export function mayRetry(error: unknown): boolean {
  if (!(error instanceof PortalFailure)) return true;
  return error.code === 'internal-error' || error.code === 'too-many-requests';
}
