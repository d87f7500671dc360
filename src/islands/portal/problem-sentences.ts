import { problems } from '#words/problems.ts';
import type { ProblemCode } from '../../model/problem.ts';
import { NetworkFailure, PortalFailure } from './portal-failure.ts';

/** What each of the portal's problems means to the person who met it, and what to do: one sentence or two for each code. */
export const problemSentences: Readonly<Record<ProblemCode, string>> = problems.portal;

/** The sentence for whatever a call to the portal threw. */
export function sentenceFor(error: unknown): string {
  if (error instanceof PortalFailure) {
    const sentence = problemSentences[error.code];
    const quote = error.code === 'internal-error' && error.requestId;
    return quote ? problems.quote(sentence, quote) : sentence;
  }
  if (error instanceof NetworkFailure) return problems.portalUnreachable;
  return problemSentences['internal-error'];
}

/** Whether the same call may succeed when it is simply made again. */
export function mayRetry(error: unknown): boolean {
  if (!(error instanceof PortalFailure)) return true;
  return error.code === 'internal-error' || error.code === 'too-many-requests';
}
