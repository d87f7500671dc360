import { inspect } from 'node:util';

/** A reason not to start (or to go on) that its reader can mend; printed without a stack trace. */
export class StackProblem extends Error {
  /** How to mend it, in one sentence or two. */
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'StackProblem';
    this.hint = hint;
  }
}

/** What to print: the message and the way to mend it; all there is to know of an error that nobody foresaw. */
export const describeProblem = (error: unknown): string =>
  error instanceof StackProblem
    ? `\n  ${error.message}\n  ${error.hint}\n`
    : `\n  Gatehouse failed in a way it should not. Please report this:\n\n${inspect(error)}\n`;
