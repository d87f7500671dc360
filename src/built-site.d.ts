interface ImportMetaEnv {
  /** Absolute path of the site that is being built (build/take-over.ts); empty while the site is served from its sources. */
  readonly BUILT_SITE: string;
}
