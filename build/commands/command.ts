/** What a command ends with. Findings are an answer, not a failure of the command. */
export const exitCodes = { done: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command writes: results to `out`, all that is said meanwhile to `err`, so that `--json` can be piped. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` shows ANSI colours (https://no-color.org). */
  readonly color: boolean;
  /** Whether a person watches `err`. */
  readonly isWatched: boolean;
}
