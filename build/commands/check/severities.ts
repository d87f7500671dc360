import { checkSeverities, type CheckSeverity } from '../../../src/spec/check/rule.ts';
import { defaultSeverities } from '../../../src/spec/check/rules.ts';
import { Problem } from '../../terminal.mjs';

/**
 * How much each rule weighs in this run: its default, what the owner's config says, what the command line says.
 * @param written `name=weight` of the command line
 * @param forImport whether the rules for importing a file by hand run too
 * @throws Problem for a rule or a weight that does not exist
 */
export function severitiesOf(
  configured: Readonly<Record<string, CheckSeverity>>,
  written: readonly string[],
  forImport: boolean,
): Readonly<Record<string, CheckSeverity>> {
  const ofImport = Object.keys(defaultSeverities).filter((name) => name.startsWith('import-'));
  const chosen = {
    ...(forImport ? Object.fromEntries(ofImport.map((name) => [name, 'warning' as const])) : {}),
    ...configured,
    ...Object.fromEntries(written.map(readWeight)),
  };
  for (const name of Object.keys(chosen))
    if (!Object.hasOwn(defaultSeverities, name))
      throw new Problem(
        `There is no rule ${JSON.stringify(name)}.`,
        `The rules are: ${Object.keys(defaultSeverities).join(', ')}.`,
      );
  return { ...defaultSeverities, ...chosen };
}

function readWeight(written: string): readonly [string, CheckSeverity] {
  const [name = '', weight] = written.split('=');
  const severity = checkSeverities.find((known) => known === weight);
  if (severity !== undefined) return [name, severity];
  throw new Problem(
    `--rule takes a name and a weight, not ${JSON.stringify(written)}.`,
    `Write --rule parameter-example=off; weights are ${checkSeverities.join(', ')}.`,
  );
}
