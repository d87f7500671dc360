import { createConfig, lintDocument, type NormalizedProblem } from '@redocly/openapi-core';
import type { Diagnostic } from '../model/diagnostic.ts';
import { finding } from './findings.ts';
import type { LoadedDescription } from './load-description.ts';
import { placeOf } from './locate.ts';
import { hintOf, isRelevant, severityOf, validatorRules } from './validator-findings.ts';

const config = createConfig({
  rules: Object.fromEntries(
    Object.entries(validatorRules).map(([id, { severity }]) => [
      id,
      severity === 'error' ? severity : 'warn',
    ]),
  ),
});

/** Checks a description, and every file it points at, against its specification. */
export async function validateDescription(
  loaded: LoadedDescription,
): Promise<readonly Diagnostic[]> {
  const { document, resolver, file } = loaded;
  try {
    const problems = await lintDocument({
      document,
      config: await config,
      externalRefResolver: resolver,
    });
    return [
      ...resolver.diagnostics,
      ...unique(problems.filter(isRelevant).map((problem) => diagnosticOf(problem, loaded))),
    ];
  } catch (error) {
    return [...resolver.diagnostics, failure(error, file.file)];
  }
}

/** A problem of the validator as a finding; a refused file says why it was refused rather than that it is missing. */
export function diagnosticOf(
  problem: NormalizedProblem,
  { resolver, file }: LoadedDescription,
): Diagnostic {
  const location = problem.location[0];
  const place = location
    ? placeOf(location, resolver.nameOf(location.source.absoluteRef))
    : { file: file.file };
  const refusal = [...resolver.refusals.values()].find(({ message }) =>
    problem.message.includes(message),
  );
  if (refusal) return refusal.at(place);
  return {
    severity: severityOf(problem),
    code: problem.ruleId,
    message: problem.message,
    hint: hintOf(problem),
    ...place,
  };
}

function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map(
    diagnostics.map((diagnostic) => [
      [diagnostic.file, diagnostic.pointer, diagnostic.line, diagnostic.message].join('\n'),
      diagnostic,
    ]),
  );
  return [...byKey.values()];
}

/** The validator follows $refs by recursion, so a chain of some thousand exhausts its stack; the reader itself does not need it. */
function failure(error: unknown, file: string): Diagnostic {
  return error instanceof RangeError
    ? finding('not-checked', { file }, 'its $refs form a chain thousands of links long')
    : finding(
        'internal-reader-error',
        { file },
        error instanceof Error ? error.message : String(error),
      );
}
