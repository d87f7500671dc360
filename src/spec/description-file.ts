/** One description as found on disk: an API, its version, and the file that starts it. */
export interface DescriptionFile {
  readonly apiId: string;
  readonly version: string;
  /** Absolute path. */
  readonly path: string;
  /** Path from the project's root, with `/`. */
  readonly file: string;
}
