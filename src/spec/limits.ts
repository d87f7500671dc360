/**
 * What the reader takes. Descriptions are not trusted: each number bounds time or memory, none is near what public
 * descriptions need (the largest known, Microsoft Graph beta, has 47 MB, 3.4 million values and 27 levels).
 */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 64 * 1024 * 1024,
  /** Levels of objects and lists in one file; what lies deeper is cut off with a warning. */
  depth: 200,
  /** Levels that are parsed at all, so that what is too deep can be cut; beyond them the file is refused. */
  parseDepth: 10_000,
  /** Values in one file once its YAML aliases are written out. */
  values: 10_000_000,
  /** How many times more values a file may have with its aliases written out than without ("billion laughs"). */
  aliasGrowth: 20,
  /** Files that one description may be made of. */
  files: 2_000,
  /** Places in schemas that are compared between two versions; the changelog says when there were more. */
  comparedSchemas: 2_000_000,
  /** Changes of one version that the changelog lists; what is beyond is counted. */
  changes: 300,
} as const;
