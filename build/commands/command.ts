import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command ends with. Findings are an answer, not a failure of the command. */
export const exitCodes = { done: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command writes: results to `out`, all that is said meanwhile to `err`, so that `--json` can be piped. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` shows ANSI colours (https://no-color.org). */
  readonly color: boolean;
  /** Whether a person watches `err`. */
  readonly isWatched: boolean;
}

/** A reason to stop that its reader can mend. */
export class CommandProblem extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'CommandProblem';
    this.hint = hint;
  }
}

/**
 * Parses a command's arguments.
 * @throws CommandProblem in words for an option that does not exist or lacks its value
 */
export function readArguments<const T extends ParseArgsConfig>(args: readonly string[], config: T) {
  try {
    return parseArgs<T & { args: string[] }>({ ...config, args: [...args] });
  } catch (error) {
    const [message = ''] = (error as Error).message.split('. ');
    throw new CommandProblem(`${message}.`, 'Run it with --help to see what it takes.');
  }
}

/** Runs a command as a program: prints its problems, sets its exit code. What nobody foresaw is shown whole. */
export async function runAsProgram(
  run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>,
): Promise<void> {
  const terminal = processTerminal();
  try {
    process.exitCode = await run(process.argv.slice(2), terminal);
  } catch (error) {
    process.exitCode = exitCodes.failed;
    if (!(error instanceof CommandProblem)) throw error;
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
