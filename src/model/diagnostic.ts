/** A finding about the provider's own files. Findings are collected, all printed, and fail a build once; they are never thrown. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** Permanent name of the rule, kebab-case. */
  readonly code: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** How to mend it, one sentence. */
  readonly hint: string;
  /** Path from the project's root. */
  readonly file: string;
  /** One-based. Absent when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer into the file (RFC 6901). */
  readonly pointer?: string;
}
