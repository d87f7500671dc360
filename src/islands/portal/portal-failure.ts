import type { ProblemCode } from '../../model/problem.ts';
import { problems } from '../../model/problem.ts';
import { problemSchema } from '../../model/portal-api/zod.gen.ts';
import '../session/zod-without-eval.ts';

/** One field that the portal refused, by the last name in its JSON pointer. */
export type FieldErrors = Readonly<Record<string, string>>;

/** An answer of the portal that is not a success; islands switch on `code`. */
export class PortalFailure extends Error {
  override name = 'PortalFailure';
  readonly code: ProblemCode;
  readonly fields: FieldErrors;
  readonly requestId: string | undefined;

  constructor(code: ProblemCode, fields: FieldErrors = {}, requestId?: string) {
    super(code);
    this.code = code;
    this.fields = fields;
    this.requestId = requestId;
  }
}

/** The portal could not be reached, or what came back was not its answer. */
export class NetworkFailure extends Error {
  override name = 'NetworkFailure';
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

/** Codes for answers that the gateway gives before the portal is asked: they have no problem in the body. */
const codeByStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  429: 'too-many-requests',
};

/**
 * What an error answer means.
 *
 * @param status HTTP status of the answer
 * @param body its body as JSON, or undefined where it was none
 */
export function toFailure(status: number, body: unknown): PortalFailure {
  const problem = problemSchema.safeParse(body);
  if (!problem.success || !isProblemCode(problem.data.code)) {
    return new PortalFailure(codeByStatus[status] ?? 'internal-error');
  }
  const fields = (problem.data.errors ?? []).map(({ pointer, detail }) => [
    pointer.split('/').pop() ?? pointer,
    detail,
  ]);
  return new PortalFailure(
    problem.data.code,
    Object.fromEntries(fields) as FieldErrors,
    problem.data.requestId,
  );
}
