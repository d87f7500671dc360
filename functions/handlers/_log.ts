import type { Log } from '../core/ports.ts';

/** Writes one JSON object a line to standard output, where CloudWatch Logs and the local stack read it. */
export const jsonLog = (
  facts: Readonly<Record<string, unknown>> = {},
  write: (line: string) => void = (line) => process.stdout.write(line),
): Log => {
  const line = (level: string, message: string, more: Readonly<Record<string, unknown>>) =>
    write(`${JSON.stringify({ level, message, ...facts, ...more })}\n`);
  return {
    info: (message, more = {}) => line('info', message, more),
    error: (message, error, more = {}) =>
      line('error', message, { ...more, error: describeError(error) }),
  };
};

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) };
}
