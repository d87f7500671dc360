import type { MeasuredRun } from '../run-measured.ts';
import type { ShownOperation } from './shown-operations.ts';

/** Docs of one description, ready to be served. */
export interface MadeDocs {
  /** Absolute path of the folder to serve at `/`. */
  readonly folder: string;
  /** Address of the operation from the server's root, with its hash. */
  readonly address: string;
  /** Selector of what may head the operation in the reading column. */
  readonly heading: string;
  /** Files by address that the folder does not hold, as JSON. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** One tool that makes reference docs. */
export interface DocsMaker {
  readonly name: string;
  /** How it is set up, in a sentence for the report. */
  readonly setUp: string;
  /** Set for this portal: its build keeps what did not change by itself. */
  readonly isOurs?: true;
  /**
   * Lays out what is served.
   * @param folder absolute path of an empty folder
   * @returns its build beside the docs, where it has one; docs are absent when that failed
   */
  readonly make: (operation: ShownOperation, folder: string) => Promise<Made>;
}

export interface Made {
  readonly docs?: MadeDocs;
  readonly build?: MeasuredRun;
}

/** Seconds that a build of one description may take. */
export const buildLimitSeconds = 900;
