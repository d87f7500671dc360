import {
  createConfig,
  lintDocument,
  type NormalizedProblem,
  type Oas2Rule,
  type Oas3Rule,
  type Plugin,
} from '@redocly/openapi-core';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { finding } from '../findings.ts';
import type { LoadedDescription } from '../load-description.ts';
import { diagnosticOf } from '../validate-description.ts';
import { builtInRules } from './built-in-rules.ts';
import type { CheckFacts, CheckSeverity } from './rule.ts';
import { checkRules } from './rules.ts';

const pluginId = 'gatehouse';
const hints = new Map([...checkRules, ...builtInRules].map(({ name, hint }) => [name, hint]));

/** How strictly a description is looked at, and what the rules have to know beside it. */
export interface CheckOptions {
  readonly facts: CheckFacts;
  /** Of every rule, by name. */
  readonly severities: Readonly<Record<string, CheckSeverity>>;
}

/**
 * What would make a description a better page or a failed deployment. It is given one that its specification allows: what is not
 * is the reader's own finding. Of AsyncAPI there are no rules yet.
 */
export async function checkDescription(
  loaded: LoadedDescription,
  { facts, severities }: CheckOptions,
): Promise<readonly Diagnostic[]> {
  // Some of Redocly's rules would run on AsyncAPI too, where tags of operations are described in place.
  if (loaded.specVersion.startsWith('async')) return [];
  try {
    const problems = await lintDocument({
      document: loaded.document,
      config: await createConfig({ plugins: [pluginWith(facts)], rules: settingsOf(severities) }),
      externalRefResolver: loaded.resolver,
    });
    return problems.map((problem) => toDiagnostic(problem, loaded));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = 'its $refs form a chain thousands of links long';
    return [finding('not-checked', { file: loaded.file.file }, why)];
  }
}

function settingsOf(severities: CheckOptions['severities']): Record<string, 'error' | 'warn'> {
  const own = new Set(checkRules.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(severities)
      .filter(([, severity]) => severity !== 'off')
      .map(([name, severity]) => [
        own.has(name) ? `${pluginId}/${name}` : name,
        severity === 'warning' ? 'warn' : 'error',
      ]),
  );
}

/** Our rules as Redocly runs them: nodes are walked with the types of their format, a rule reads them as plain JSON. */
function pluginWith(facts: CheckFacts): Plugin {
  const rules = Object.fromEntries(checkRules.map(({ name, visit }) => [name, () => visit(facts)]));
  return {
    id: pluginId,
    rules: {
      oas2: rules as unknown as Record<string, Oas2Rule>,
      oas3: rules as unknown as Record<string, Oas3Rule>,
    },
  };
}

function toDiagnostic(problem: NormalizedProblem, loaded: LoadedDescription): Diagnostic {
  const code = problem.ruleId.replace(`${pluginId}/`, '');
  return {
    ...diagnosticOf(problem, loaded),
    severity: problem.severity === 'warn' ? 'warning' : 'error',
    code,
    hint: hints.get(code) ?? '',
  };
}
