import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

/** Writes errors nobody expected, and lines about faults, to `logs/stack.log` of the data folder and names that file on the terminal, once. */
export function createErrorLog(dataFolder: string): (error: unknown) => void {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'stack.log');
  let told = false;
  return (error) => {
    const entry = typeof error === 'string' ? error : inspect(error);
    mkdirSync(folder, { recursive: true });
    appendFileSync(file, `${new Date().toISOString()} ${entry}\n`, { mode: 0o600 });
    if (!told) console.error(`  Something unexpected happened; it is written to ${file}.`);
    told = true;
  };
}
