import type { Diagnostic } from '../model/diagnostic.ts';

/** A finding to print, and the findings after it that say the same of other places. */
export interface FoldedFinding {
  readonly finding: Diagnostic;
  readonly more: readonly Diagnostic[];
}

/** Findings of one kind in one file that are printed whole; a large description repeats one slip hundreds of times. */
const shownOfAKind = 5;

/** Keeps the order; what is beyond the fifth of its kind in a file goes with the fifth. */
export function foldFindings(findings: readonly Diagnostic[]): readonly FoldedFinding[] {
  const shown = new Map<Diagnostic, readonly Diagnostic[]>();
  for (const kind of Map.groupBy(findings, kindOf).values()) {
    const more = kind.splice(shownOfAKind);
    for (const finding of kind) shown.set(finding, finding === kind.at(-1) ? more : []);
  }
  return findings.flatMap((finding) => {
    const more = shown.get(finding);
    return more === undefined ? [] : [{ finding, more }];
  });
}

/** One rule can find different things, told apart by its sentence without the names in it. */
const kindOf = ({ severity, file, code, message }: Diagnostic): string =>
  [severity, file, code, message.replaceAll(/`[^`]*`/g, '')].join('\n');
