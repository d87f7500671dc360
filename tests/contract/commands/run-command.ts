import type { ExitCode } from '../../../build/commands/command.ts';
import type { Command } from '../../../build/commands/define-command.ts';
import type { Project } from '../../../build/commands/project.ts';

/** Runs a command as its program does, and keeps what it writes. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  project?: Project,
): Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command(
    args,
    {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      color: false,
      isWatched: false,
    },
    project,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}
