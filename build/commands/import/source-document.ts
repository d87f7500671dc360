/** A description as its source gives it. */
export interface SourceDocument {
  /** Where it came from, in words fit to be printed: without credentials. */
  readonly shown: string;
  /** Name of the file, with its ending. */
  readonly name: string;
  readonly text: string;
  /**
   * Reads a file that the description points at.
   * @param path relative to the description, with `/`, never leading out of its folder
   */
  readonly read?: (path: string) => Promise<string>;
}
