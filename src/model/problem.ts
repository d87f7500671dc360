/**
 * Every way a use-case of the portal can refuse, in one closed table (RFC 9457). A code is never renamed; islands switch on
 * it, never on the words.
 */
export const problems = {
  'invalid-request': { status: 400, title: 'The request is not valid.' },
  'not-signed-in': { status: 401, title: 'Sign in first.' },
  forbidden: { status: 403, title: 'You may not do this.' },
  'key-not-found': { status: 404, title: 'There is no such key.' },
  'plan-not-found': { status: 404, title: 'There is no such plan.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'key-limit-reached': { status: 409, title: 'You have as many keys as you may have.' },
  'key-not-ready': { status: 409, title: 'The key is not ready.' },
  'key-being-deleted': { status: 409, title: 'The key is being deleted.' },
  'plan-overlap': {
    status: 409,
    title: 'Another plan of this key already covers one of these APIs.',
  },
  'plan-limit-reached': { status: 409, title: 'A key may be on at most ten plans.' },
  'idempotency-conflict': {
    status: 409,
    title: 'This Idempotency-Key was used for another request.',
  },
  'too-many-requests': { status: 429, title: 'Too many requests. Try again shortly.' },
  'internal-error': { status: 500, title: 'Something went wrong on our side.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** The body of an error answer, `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly requestId?: string;
  /** Where a request is not valid: JSON pointers into the body, or parameter names. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Thrown by use-cases; translated once, at the edge. */
export class PortalError extends Error {
  readonly code: ProblemCode;
  readonly errors: Problem['errors'];
  /** Seconds after which the request may be repeated, with `too-many-requests`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ProblemCode,
    detail?: string,
    facts: { readonly errors?: Problem['errors']; readonly retryAfterSeconds?: number } = {},
  ) {
    super(detail ?? problems[code].title);
    this.name = 'PortalError';
    this.code = code;
    this.errors = facts.errors;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** The problem's own URI (RFC 9457, section 3.1.1). */
export const problemType = (code: ProblemCode): string => `urn:problem-type:gatehouse:${code}`;
