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
