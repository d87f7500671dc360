/** Where to read on, outside of the description. */
export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}
