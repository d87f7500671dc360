import { basename, join, relative } from 'node:path';
import { isUsableName } from '../../../src/spec/find-descriptions.ts';
import { guessName, type DescriptionName } from '../../../src/spec/import/guess-name.ts';
import { Problem } from '../../terminal.mjs';
import { exitCodes, type ExitCode, type Terminal } from '../command.ts';
import { defineCommand, type Given } from '../define-command.ts';
import { showFindings, type Project } from '../project.ts';
import { showProgress } from '../show-progress.ts';
import { existingPaths, placeDescription } from './place-description.ts';
import { readSource, type ReadSource } from './read-source.ts';
import { stageDescription, type StagedDescription } from './stage-description.ts';

const help = `npm run import -- <source> [options]

Puts a description of an API under openapi/, after looking it through as the build does.
What has errors is not written.

A source is one of
  ./orders.yaml                 a file: OpenAPI 2.0 to 3.2 or AsyncAPI 2 or 3, YAML or JSON, with
                                the files that it points at below its folder
  https://host/openapi.json     an address: https, or http on this machine
  aws:a1b2c3d4e5/prod           a stage of a REST API in Amazon API Gateway, as it exports it
  orders.postman.json           a Postman collection, 2.0 or 2.1; secrets in it are left out

  --api <name>        folder under openapi/, instead of one made from the title
  --version <name>    name of the version, instead of one made from the description's own
  --force             replace the version if it is there already
  --local             ask the portal that runs on this machine, with aws:…
  --json              what was done and found, as JSON on the standard output
  --help              this text

Exit code: 0 imported, 1 refused (it has errors, or is there already), 2 the source could not be
read. AWS is asked with the credentials, region and AWS_ENDPOINT_URL of your environment; it needs
apigateway:GET.`;

const options = {
  api: { type: 'string' },
  version: { type: 'string' },
  force: { type: 'boolean' },
  local: { type: 'boolean' },
} as const;

/** `npm run import`. */
export const importDescription = defineCommand({ help, options }, importOne);

async function importOne({
  values,
  positionals,
  terminal,
  project: to,
}: Given<typeof options>): Promise<ExitCode> {
  const [written, ...rest] = positionals;
  if (written === undefined || rest.length > 0)
    throw new Problem(
      written === undefined ? 'Nothing was named to import.' : 'One source is imported at a time.',
      'Write npm run import -- ./orders.yaml, or --help for what else there is.',
    );
  const read = await showProgress(terminal, 'Reading the source', (tell) =>
    readSource(written, values.local === true, tell),
  );
  const name = chooseName(read, values);
  const there = existingPaths(to.openapiRoot, name.api, name.version);
  if (there.length > 0 && !values.force) {
    terminal.err(
      `\n${shown(to, there[0] ?? '')} is there already, so nothing was written.\nAdd --force to replace it, or --version to give the new one another name.\n`,
    );
    return exitCodes.findings;
  }
  const staged = await showProgress(terminal, `Checking ${name.api}/${name.version}`, () =>
    stageDescription(read, name, to.config),
  );
  try {
    return await finish({ to, read, name, there, staged, terminal, json: values.json === true });
  } finally {
    await staged.remove();
  }
}

interface Import {
  readonly to: Project;
  readonly read: ReadSource;
  readonly name: DescriptionName;
  readonly there: readonly string[];
  readonly staged: StagedDescription;
  readonly terminal: Terminal;
  readonly json: boolean;
}

async function finish(work: Import): Promise<ExitCode> {
  const { to, name, there, staged, terminal } = work;
  const { findings } = staged;
  const isRefused = findings.some(({ severity }) => severity === 'error');
  const folder = join(to.openapiRoot, name.api);
  const target = join(folder, basename(staged.path));
  if (!isRefused) await placeDescription(staged.path, target, there);
  if (work.json) {
    const { removed } = work.read;
    const file = isRefused ? undefined : shown(to, target);
    terminal.out(JSON.stringify({ ...name, file, removed, findings }, null, 2));
  } else report(work, target, isRefused);
  return isRefused ? exitCodes.findings : exitCodes.done;
}

function report(work: Import, target: string, isRefused: boolean): void {
  const { to, read, name, there, staged, terminal } = work;
  if (read.removed.length > 0)
    terminal.out(
      `\nLeft out, because a description is read by everybody:\n${read.removed.map((what) => `  - ${what}`).join('\n')}`,
    );
  if (staged.findings.length > 0)
    terminal.out(`\n${showFindings(staged.findings, staged.root, terminal)}`);
  if (isRefused)
    return terminal.out(
      `\n${read.source.shown} was not imported. Mend the errors listed above, then import it again.\n`,
    );
  const verb = there.length > 0 ? 'Replaced' : 'Wrote';
  terminal.out(
    `\n${verb} ${shown(to, target)}: ${countOf(staged.operations ?? 0)}.
Next: npm run check:openapi -- ${name.api}/${name.version}, then npm run dev to look at it.\n`,
  );
}

/** @throws Problem for a name that cannot stand in an address */
function chooseName(
  { parsed }: ReadSource,
  values: { readonly api?: string; readonly version?: string },
): DescriptionName {
  const guessed = guessName(parsed);
  const name = { api: values.api ?? guessed.api, version: values.version ?? guessed.version };
  const bad = [name.api, name.version].find((part) => !isUsableName(part));
  if (bad === undefined) return name;
  throw new Problem(
    `${JSON.stringify(bad)} cannot be part of a URL as it is.`,
    'Use lower-case letters, digits, single dots and hyphens, e.g. --version v2.',
  );
}

/** From the project's root, unless it lies elsewhere. */
const shown = ({ root }: Project, path: string): string =>
  relative(root, path).startsWith('..') ? path : relative(root, path);

const countOf = (operations: number): string =>
  `${operations} ${operations === 1 ? 'operation' : 'operations'}`;
