import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Problem } from '../terminal.mjs';
import { exitCodes, type ExitCode, type Terminal } from './command.ts';
import { loadProject, type Project } from './project.ts';

/** @param project the one to work on, unless it is that of this clone */
export type Command = (
  args: readonly string[],
  terminal: Terminal,
  project?: Project,
) => Promise<ExitCode>;

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T & typeof everyCommandTakes; allowPositionals: true }>
>;

/** What a command is given to do its work. */
export interface Given<T extends Options> {
  readonly values: Arguments<T>['values'];
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
  readonly project: Project;
}

const everyCommandTakes = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

/**
 * A command: reads its arguments, answers `--help`, and finds the project before the work begins.
 * @param options what it takes beside `--json` and `--help`
 */
export function defineCommand<const T extends Options>(
  { help, options }: { readonly help: string; readonly options: T },
  work: (given: Given<T>) => Promise<ExitCode>,
): Command {
  return async (args, terminal, project) => {
    const { values, positionals } = readArguments(args, { ...options, ...everyCommandTakes });
    if (values['help']) {
      terminal.out(help);
      return exitCodes.done;
    }
    return work({
      values: values as Arguments<T>['values'],
      positionals,
      terminal,
      project: project ?? (await loadProject()),
    });
  };
}

/** @throws Problem in words for an option that does not exist or lacks its value */
function readArguments(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [message = ''] = (error as Error).message.split('. ');
    throw new Problem(`${message}.`, 'Run it with --help to see what it takes.');
  }
}

/** Runs a command as a program: prints its problems, sets its exit code. What nobody foresaw is shown whole. */
export async function runAsProgram(command: Command): Promise<void> {
  const terminal = processTerminal();
  try {
    process.exitCode = await command(process.argv.slice(2), terminal);
  } catch (error) {
    process.exitCode = exitCodes.failed;
    if (!(error instanceof Problem)) throw error;
    terminal.err(`\n${error.message}\n${error.hint}\n`);
  }
}

function processTerminal(): Terminal {
  const wantsColor = !process.env['NO_COLOR'];
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    color: process.stdout.isTTY && wantsColor,
    isWatched: process.stderr.isTTY && wantsColor && !process.env['CI'],
  };
}
