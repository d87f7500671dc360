import type { z } from 'zod';

/**
 * An error in one line for a log: name, code and message, then those of what caused it. Errors of connections often say nothing
 * but their code, and hide it in a cause.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const words = [error.name, code, error.message].filter(Boolean);
  const own = [...new Set(words)].join(' ').replaceAll(/\s+/g, ' ');
  const inner = error instanceof AggregateError ? (error.errors as unknown[])[0] : error.cause;
  return inner === undefined ? own : `${own} (${describeFailure(inner)})`;
}

/** What is wrong with a value, in one line for a log; never the value. */
export const describeIssues = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`).join('; ');
