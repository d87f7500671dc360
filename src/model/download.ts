/** What can be taken away of a version: the description in its forms, and what is made of it. */
export type DownloadKind = 'source' | 'json' | 'yaml' | 'postman' | 'typescript';

/** One file to take away. */
export interface Download {
  readonly kind: DownloadKind;
  /** Address on this site; absent where the description is too large to make the file of it. */
  readonly href?: string;
  /** Bytes, uncompressed. */
  readonly size?: number;
}
