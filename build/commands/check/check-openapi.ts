import type { ApiVersion } from '../../../src/model/api.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { planCovers } from '../../../src/model/plan-covers.ts';
import { checkDescription } from '../../../src/spec/check/check-description.ts';
import type { CheckSeverity } from '../../../src/spec/check/rule.ts';
import type { DescriptionFile } from '../../../src/spec/description-file.ts';
import { findDescriptions } from '../../../src/spec/find-descriptions.ts';
import { loadDescription } from '../../../src/spec/load-description.ts';
import { readVersion } from '../../../src/spec/read-version.ts';
import { Problem } from '../../terminal.mjs';
import { exitCodes, type ExitCode } from '../command.ts';
import { defineCommand, type Given } from '../define-command.ts';
import { requireDescriptions, showFindings, type Project } from '../project.ts';
import { chooseVersions } from '../choose-versions.ts';
import { showProgress } from '../show-progress.ts';
import { severitiesOf } from './severities.ts';

const help = `npm run check:openapi [-- api/version …] [options]

Looks through the descriptions under openapi/ for what would make a poor page or a failed
deployment, and says how to mend each finding. Without names it looks through all of them.

  --max-warnings <n>       fail when there are more warnings than this
  --for-import             also what API Gateway passes over or refuses when you import the file
                           there yourself (the rules import-…; Gatehouse translates these)
  --rule <name>=<weight>   weigh a rule for this run: error, warning or off; may be repeated
  --json                   findings as JSON on the standard output
  --help                   this text

Exit code: 0 no errors, 1 errors (or too many warnings), 2 the command could not do its work.
Rules and their lasting weights (\`checks\` in src/config/portal.ts): docs/commands.md.`;

const options = {
  'max-warnings': { type: 'string' },
  'for-import': { type: 'boolean' },
  rule: { type: 'string', multiple: true },
} as const;

/** `npm run check:openapi`. */
export const checkOpenapi = defineCommand({ help, options }, checkAll);

async function checkAll({
  values,
  positionals,
  terminal,
  project,
}: Given<typeof options>): Promise<ExitCode> {
  const mostWarnings = readMaximum(values['max-warnings']);
  requireDescriptions(project);
  const { root, openapiRoot, config } = project;
  const severities = severitiesOf(config.checks, values.rule ?? [], values['for-import'] === true);
  const { found, diagnostics } = await findDescriptions(root, openapiRoot);
  const chosen = chooseVersions(found, positionals);
  const findings = positionals.length === 0 ? [...diagnostics] : [];
  for (const file of chosen) {
    const label = `Checking ${file.apiId}/${file.version}`;
    const work = () => checkOne(project, file, severities);
    findings.push(...(values.json ? await work() : await showProgress(terminal, label, work)));
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  terminal.out(
    values.json
      ? JSON.stringify({ errors, warnings, findings }, null, 2)
      : `\n${showFindings(findings, root, terminal)}`,
  );
  return errors > 0 || warnings > mostWarnings ? exitCodes.findings : exitCodes.done;
}

/** What the build says of a description, and, unless that is an error, what the rules say. */
async function checkOne(
  { root, openapiRoot, config }: Project,
  file: DescriptionFile,
  severities: Readonly<Record<string, CheckSeverity>>,
): Promise<readonly Diagnostic[]> {
  const { version, diagnostics } = await readVersion(root, openapiRoot, file, config);
  if (!version) return diagnostics;
  // Bundling writes into what it read, so the rules get a reading of their own.
  const { loaded } = await loadDescription(root, openapiRoot, file);
  if (!loaded) return diagnostics;
  const facts = { takesKeys: takesKeys(version, config.plans), isPortal: file.apiId === 'portal' };
  const findings = await checkDescription(loaded, { facts, severities });
  // The build has words of its own for these two.
  const said = new Set(['duplicate-operation-id', 'path-not-routable']);
  return [...diagnostics.filter(({ code }) => !said.has(code)), ...findings];
}

const takesKeys = (version: ApiVersion, plans: Project['config']['plans']): boolean =>
  plans.some((plan) => planCovers(plan, version)) &&
  version.operations.some(({ requiresKey }) => requiresKey);

function readMaximum(written: string | undefined): number {
  if (written === undefined) return Infinity;
  if (/^\d+$/.test(written)) return Number(written);
  throw new Problem(
    `--max-warnings takes a number, not ${JSON.stringify(written)}.`,
    'Write --max-warnings 0 to fail on every warning.',
  );
}
