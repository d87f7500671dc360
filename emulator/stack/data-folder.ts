import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StackProblem } from './stack-problem.ts';

/** The file that says where a running stack is; there while it is ready. */
export const readyFile = (folder: string): string => join(folder, 'ready.json');

/**
 * Makes the data folder and takes it for this process. The lock is SQLite's own, held by the operating system: it ends with
 * the process, however that ends.
 * @returns releases the folder
 * @throws StackProblem when another process has it or it cannot be written
 */
export function claimDataFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    // Left by a process that was killed; while one runs it is that one's.
    rmSync(readyFile(folder), { force: true });
    return () => lock.close();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_SQLITE_ERROR' && /locked|busy/.test(message))
      throw new StackProblem(
        `Another Gatehouse is running on the data folder ${folder}.`,
        'Stop it, or set GATEHOUSE_DATA to another folder.',
      );
    throw new StackProblem(
      `The data folder ${folder} cannot be used: ${message}.`,
      'Make it writable, or set GATEHOUSE_DATA to another folder.',
    );
  }
}
