import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** What became of one description. */
export type Outcome = { readonly name: string; readonly format: string; readonly ms: number } & (
  | { readonly end: 'read'; readonly operations: number; readonly schemas: number }
  | { readonly end: 'refused'; readonly errors: readonly Diagnostic[] }
  | { readonly end: 'crashed'; readonly why: string }
  | { readonly end: 'hung' }
);

export type End = Outcome['end'];
export type Ended<E extends End> = Extract<Outcome, { end: E }>;

/** A reader that failed and said so has crashed all the same. */
const crashCode = 'internal-reader-error';

/** What the errors of a description that was not read make of it. */
export function judgeErrors(
  errors: readonly Diagnostic[],
): Pick<Ended<'refused'>, 'end' | 'errors'> | Pick<Ended<'crashed'>, 'end' | 'why'> {
  const crash = errors.find(({ code }) => code === crashCode);
  if (crash) return { end: 'crashed', why: crash.message };
  return { end: 'refused', errors };
}

/** Whether each error says in which file and line it is and how to mend it: what a refusal owes. */
export const isExplained = ({ errors }: Pick<Ended<'refused'>, 'errors'>): boolean =>
  errors.length > 0 &&
  errors.every(({ file, line, hint }) => file !== '' && line !== undefined && hint !== '');

/** Whether an outcome is one that no description may have. */
export const isFault = (outcome: Outcome): boolean =>
  outcome.end === 'crashed' ||
  outcome.end === 'hung' ||
  (outcome.end === 'refused' && !isExplained(outcome));
