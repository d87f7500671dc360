/** The part of it that is used here: the package has no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'woff2';
    /** OpenType feature tags to keep; all others go. */
    readonly keepFeatures: readonly string[];
    /** Records of the `name` table to keep beside its first seven. */
    readonly preserveNameIds: readonly number[];
    readonly variationAxes: Readonly<
      Record<string, { readonly min: number; readonly max: number }>
    >;
  }
  /** @throws Error when the data is no font */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
