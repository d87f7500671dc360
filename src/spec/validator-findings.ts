import type { NormalizedProblem } from '@redocly/openapi-core';
import type { Diagnostic } from '../model/diagnostic.ts';

interface Rule {
  readonly severity: Diagnostic['severity'];
  readonly hint: string;
}

/**
 * Which of the validator's rules run, how much each weighs, and how to mend what it finds. An error is what makes pages or the
 * gateway wrong; a warning is what a reader survives.
 */
export const validatorRules: Readonly<Record<string, Rule>> = {
  struct: { severity: 'error', hint: 'Compare the place with the specification of the format.' },
  'no-unresolved-refs': {
    severity: 'error',
    hint: 'Check the spelling of the $ref and that what it points at exists.',
  },
  'no-identical-paths': {
    severity: 'warning',
    hint: 'Merge the two paths: they differ in the names of parameters only, so a call fits both.',
  },
  'path-parameters-defined': {
    severity: 'warning',
    hint: 'Describe each {name} of the path as a parameter with `in: path`, and no others.',
  },
  'path-declaration-must-exist': { severity: 'warning', hint: 'Write a name between { and }.' },
  'path-not-include-query': {
    severity: 'warning',
    hint: 'Describe what follows the ? as parameters with `in: query`.',
  },
  'operation-parameters-unique': {
    severity: 'warning',
    hint: 'Keep one parameter for each name and place.',
  },
  'no-duplicated-tag-names': { severity: 'warning', hint: 'Keep one tag of that name.' },
  'security-defined': {
    severity: 'warning',
    hint: 'Define the scheme under components/securitySchemes, or write `security: []` where none is needed.',
  },
  'no-undefined-server-variable': {
    severity: 'warning',
    hint: 'Give the variable a default under `variables` of the server.',
  },
  'no-server-variables-empty-enum': {
    severity: 'warning',
    hint: 'List at least one value, with the default among them.',
  },
  'no-enum-type-mismatch': {
    severity: 'warning',
    hint: 'Make each value of `enum` one of the declared type.',
  },
  'no-example-value-and-externalValue': {
    severity: 'warning',
    hint: 'Keep either `value` or `externalValue`.',
  },
  'spec-components-invalid-map-name': {
    severity: 'warning',
    hint: 'Name components with letters, digits, dots, hyphens and underscores only.',
  },
};

/**
 * Leaves out what is no fault here: an operation that says nothing of security, since what it needs follows from the plans, and
 * AsyncAPI operations that bear the same tag, which is what tags are for.
 */
export function isRelevant({ ruleId, message, location }: NormalizedProblem): boolean {
  if (ruleId === 'no-duplicated-tag-names')
    return /^#\/(info\/)?tags\//.test(location[0]?.pointer ?? '');
  return (
    ruleId !== 'security-defined' || !message.startsWith('Every operation should have security')
  );
}

/** The rule's weight, but a property that is merely unknown (and no likely typo) harms nobody. */
export function severityOf(problem: NormalizedProblem): Diagnostic['severity'] {
  if (isInSchema(problem) || isInExtension(problem)) return 'warning';
  if (isUnknownProperty(problem)) return problem.suggest.length > 0 ? 'error' : 'warning';
  return validatorRules[problem.ruleId]?.severity ?? 'error';
}

/** How to mend a problem: the nearest right names first, then what its message asks for, then the rule's own advice. */
export function hintOf(problem: NormalizedProblem): string {
  const names = problem.suggest.slice(0, 3).map((name) => `\`${name}\``);
  if (names.length > 0) return `Did you mean ${names.join(' or ')}?`;
  if (isUnknownProperty(problem)) {
    return 'Remove it, move it to where it belongs, or start its name with `x-`.';
  }
  const missing = /^The field `([^`]+)` must be present/.exec(problem.message)?.[1];
  if (missing !== undefined) return `Add \`${missing}\` here.`;
  const expected = /^Expected type `([^`]+)`/.exec(problem.message)?.[1];
  if (expected !== undefined) return `Write ${article(expected)} here; check the indentation too.`;
  return (
    validatorRules[problem.ruleId]?.hint ??
    'Compare the place with the specification of the format.'
  );
}

/**
 * A faulty or unknown keyword in a schema: the reader takes the schema for "anything" there, which is less than the author meant
 * but not wrong. JSON Schema lets a schema hold keywords of anybody's (2020-12 core, section 4.3.1).
 */
function isInSchema(problem: NormalizedProblem): boolean {
  const { ruleId, message, location } = problem;
  const pointer = location[0]?.pointer ?? '';
  return (
    ruleId === 'struct' &&
    (message.startsWith('Expected type') || isUnknownProperty(problem)) &&
    /\/(schema|schemas|definitions|properties|items)(\/|$)/.test(pointer)
  );
}

/** What an extension holds is its author's affair; the validator knows some by name and has opinions of them. */
function isInExtension({ location }: NormalizedProblem): boolean {
  return (location[0]?.pointer ?? '').includes('/x-');
}

function isUnknownProperty({ ruleId, message }: NormalizedProblem): boolean {
  return ruleId === 'struct' && message.endsWith('is not expected here.');
}

function article(type: string): string {
  return `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${type}`;
}
